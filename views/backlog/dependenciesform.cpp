// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/dependenciesform.h"

#include "model/edit/workspace.h"
#include "views/backlog/storycommands.h"
#include "views/shared/fieldundo.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

QString nameOf(const Story& story)
{
    return DependenciesForm::tr("%1 %2", "reference, title").arg(story.reference, story.title);
}

/// Those of `link`'s other end that satisfy a predicate, by reference.
template <typename End>
std::vector<const Story*> linked(const Records& records, End&& end)
{
    std::vector<const Story*> stories;
    for (const Link& link : records.links())
        if (const std::optional<StoryId> id = link.kind == LinkKind::DependsOn ? end(link) : std::nullopt)
            if (const Story* story = records.of<Story>().find(*id))
                stories.push_back(story);
    std::ranges::sort(stories, {}, &Story::reference);
    return stories;
}

} // namespace

DependenciesForm::DependenciesForm(const Workspace& workspace, StoryCommands& commands, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_commands(commands)
    , m_field(new QLineEdit)
    , m_names(new QStringListModel(this))
    , m_before(new QListWidget)
    , m_nothing(new QLabel(tr("It waits for nothing.")))
    , m_remove(new QPushButton(tr("Remove")))
    , m_after(new QLabel)
{
    setObjectName(QStringLiteral("dependenciesForm"));
    m_field->setObjectName(QStringLiteral("dependencyField"));
    m_field->setPlaceholderText(tr("Reference or words of its title"));
    auto* completer = new QCompleter(m_names, m_field);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_field->setCompleter(completer);
    m_before->setObjectName(QStringLiteral("dependencies"));
    m_before->setAccessibleName(tr("Stories that it waits for"));
    m_before->installEventFilter(this);
    m_remove->setObjectName(QStringLiteral("removeDependency"));
    m_remove->setAutoDefault(true);
    m_after->setTextFormat(Qt::PlainText);
    m_after->setWordWrap(true);
    for (QLabel* label : {m_nothing, m_after})
        setType(label, Type::Body, false, true);
    auto* waits = new QLabel(tr("It &waits for"));
    waits->setBuddy(m_field);
    setType(waits, Type::Small, false, true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, space::column, space::page, space::page);
    lines->setSpacing(space::field);
    for (QWidget* widget : std::initializer_list<QWidget*>{waits, m_field, m_nothing})
        lines->addWidget(widget);
    lines->addWidget(m_before, 1);
    lines->addWidget(m_remove, 0, Qt::AlignLeading);
    lines->addWidget(m_after);
    lines->addStretch(0);
    connect(m_field, &QLineEdit::returnPressed, this, &DependenciesForm::add);
    connect(m_remove, &QPushButton::clicked, this, &DependenciesForm::removeCurrent);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (isVisible() && (changes.touches<Story>() || changes.touches<Link>()))
            showLinks();
    });
}

void DependenciesForm::open(const Story& story)
{
    m_story = story.id;
    emptyForGood(*m_field);
    showLinks();
    m_field->setFocus(Qt::OtherFocusReason);
}

void DependenciesForm::showLinks()
{
    const Records& records = m_workspace.records();
    if (!records.of<Story>().find(m_story)) {
        Q_EMIT done();
        return;
    }
    QStringList names;
    for (const Story& story : records.stories())
        if (story.id != m_story)
            names << nameOf(story);
    names.sort();
    m_names->setStringList(names);
    m_before->clear();
    for (const Story* story : linked(records, [&](const Link& link) { return link.story == m_story ? link.otherStory : std::nullopt; })) {
        auto* item = new QListWidgetItem(tr("%1 · %2", "story, status").arg(nameOf(*story), signText(story->status)), m_before);
        item->setToolTip(story->title);
        item->setData(Qt::UserRole, story->id.toString());
    }
    m_nothing->setVisible(m_before->count() == 0);
    m_before->setVisible(m_before->count() > 0);
    m_remove->setVisible(m_before->count() > 0);
    QStringList after;
    for (const Story* story : linked(records, [&](const Link& link) { return link.otherStory == m_story ? std::optional(link.story) : std::nullopt; }))
        after << story->reference;
    m_after->setText(after.isEmpty() ? tr("Nothing waits for it.") : tr("For it wait: %1").arg(after.join(QStringLiteral(", "))));
}

const Story* DependenciesForm::meant(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<const Story*> found;
    for (const Story& story : m_workspace.records().stories()) {
        if (story.id == m_story)
            continue;
        if (story.reference.compare(text, Qt::CaseInsensitive) == 0 || nameOf(story).simplified() == text)
            return &story;
        if (std::ranges::all_of(words, [&](const QString& word) { return nameOf(story).contains(word, Qt::CaseInsensitive); }))
            found.push_back(&story);
    }
    if (found.size() == 1)
        return found.front();
    m_commands.refuse({.message = found.empty() ? tr("Nothing was added: no other story is called “%1”.").arg(text)
                                                : tr("Nothing was added: %1 stories have the words “%2”. Type the reference, or choose one from the list.").arg(found.size()).arg(text)});
    return nullptr;
}

void DependenciesForm::add()
{
    const QString text = m_field->text().simplified();
    const Story* other = text.isEmpty() ? nullptr : meant(text);
    if (other && m_commands.addDependency(m_story, other->id))
        emptyForGood(*m_field);
}

void DependenciesForm::removeCurrent()
{
    const QListWidgetItem* item = m_before->currentItem() ? m_before->currentItem() : m_before->item(0);
    if (const auto other = item ? StoryId::parse(item->data(Qt::UserRole).toString()) : std::nullopt)
        m_commands.removeDependency(m_story, *other);
}

bool DependenciesForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_before && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace waymark
