// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/checktiessection.h"

#include "model/catalog/catalogues.h"
#include "model/edit/checkedits.h"
#include "model/edit/evidencereader.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "model/programme/checkties.h"
#include "model/programme/epicties.h"
#include "views/compliance/tiechoices.h"
#include "views/compliance/tiewords.h"
#include "views/shared/badgelabel.h"
#include "views/shared/decisionrow.h"
#include "views/shared/itempicker.h"
#include "views/shared/numbers.h"
#include "views/shared/ruledhead.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

constexpr int mostUnresolved = 12;

/// Plain text that gives way to the panel's width.
QLabel* wrapped(const QString& text, Type type, bool muted)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    label->setWordWrap(true);
    setType(label, type, false, muted);
    return label;
}

} // namespace

CheckTiesSection::CheckTiesSection(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new RuledHead(tr("Linked to")))
    , m_lines(new QWidget)
    , m_field(new ItemPicker(tr("Link to an epic, story, best practice or control"), [this] { return tieChoices(m_context); }))
{
    setAccessibleName(tr("Linked to"));
    build();
    connect(m_field, &ItemPicker::picked, this, &CheckTiesSection::pick);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (const QString typed = m_field->text().trimmed(); !typed.isEmpty())
            Q_EMIT messageRaised(nothingFits(typed));
    });
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<CheckTie>() || changes.touches<Link>() || changes.touches<Story>())
            refresh();
    });
}

void CheckTiesSection::build()
{
    m_head->note()->setObjectName(QStringLiteral("tieCount"));
    m_field->setObjectName(QStringLiteral("tieField"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addWidget(m_lines);
    column->addWidget(m_field);
}

void CheckTiesSection::open(const CheckOutcome& check)
{
    if (!m_check || m_check->check != check.check) {
        m_references = {};
        m_unread.clear();
    }
    m_check = check;
    refresh();
    m_job.start(
        [file = m_context.workspace->file(), key = check.check](Progress&) -> Result<CheckReferences> {
            const auto reader = EvidenceReader::open(file);
            return reader ? reader->references(key) : reader.error();
        },
        this, [this](Result<CheckReferences> references) {
            m_unread = references ? QString() : references.error().message;
            if (references)
                m_references = *std::move(references);
            refresh();
        });
}

void CheckTiesSection::refresh()
{
    if (!m_check || !m_context.catalogues) {
        hide();
        return;
    }
    const bool focused = m_lines->isAncestorOf(QApplication::focusWidget());
    QWidget* former = m_lines;
    m_lines = new QWidget;
    m_lines->setObjectName(QStringLiteral("tieLines"));
    m_column = new QVBoxLayout(m_lines);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::field);
    const auto place = m_context.catalogues->checkMap.find(
        m_check->tool, m_check->checkId, m_references.scannerClass.value_or(ScannerClass::Misconfiguration));
    CheckTies ties = checkTies(m_check->check, place, m_context.workspace->records().checkTies(), m_references,
                               m_context.catalogues->references);
    const std::vector<PickItem> stories = storiesNamed(m_context, m_check->check, ties.unresolved);
    addEpic(place);
    addStories(stories);
    addItems(ties);
    addProposals(ties);
    const auto waiting = static_cast<qint64>(ties.proposals.size() + stories.size());
    m_head->note()->setText(waiting == 0 ? QString() : tr("%1 to confirm").arg(countText(waiting)));
    delete layout()->replaceWidget(former, m_lines);
    former->hide();
    former->deleteLater(); // one of its buttons may be what was pressed
    if (focused)
        m_field->setFocus(Qt::OtherFocusReason);
}

void CheckTiesSection::addEpic(const std::optional<CheckPlace>& place)
{
    const EpicTie tie = EpicTies(m_context.workspace->records()).of(m_check->check, place);
    const Epic* epic = m_context.catalogues->epics.find(tie.epic);
    if (!epic) {
        addNote(tr("Assigned to no epic: no list and no rule of the catalogue knows this check."));
        return;
    }
    m_column->addWidget(new BadgeLabel({}, epic->name, [code = epic->code](Scheme scheme) { return epicColor(code, scheme); }, false));
    if (tie.placement == QStringLiteral("hand"))
        addLine(placementText(tie.placement), {},
                {{tr("Unlink"), tr("Unlink %1").arg(epic->name), [this, id = epic->id] { takeBack(CheckTieKind::Epic, id); }}});
    else
        addNote(placementText(tie.placement));
}

void CheckTiesSection::addStories(const std::vector<PickItem>& named)
{
    const Records& records = m_context.workspace->records();
    for (const Link& link : records.links()) {
        const Story* story = link.check == m_check->check ? records.of<Story>().find(link.story) : nullptr;
        if (story)
            addLine(tr("%1  %2", "id, title").arg(story->reference, story->title), tr("Proof of this story"),
                    {{tr("Unlink"), tr("Unlink %1").arg(story->reference),
                      [this, id = link.id, reference = story->reference] { unlink(id, reference); }}});
    }
    for (const PickItem& story : named)
        addLine(tr("%1  %2?", "id, title of a story").arg(story.id, story.title), tr("Results name it"),
                {{tr("Confirm"), tr("Confirm %1").arg(story.id), [this, key = story.key] { pick(key); }}});
}

void CheckTiesSection::addItems(const CheckTies& ties)
{
    for (const TiedItem& tied : ties.items) {
        const QString id = nameOf(tied.kind, tied.item);
        const QString title = m_context.catalogues->references.titleOf(tied.kind, tied.item);
        const auto kind = tied.kind;
        const Act act = tied.source == TieSource::ByHand
            ? Act{tr("Unlink"), tr("Unlink %1").arg(id), [this, kind, item = tied.item] { takeBack(kind, item); }}
            : Act{tr("Reject"), tr("Reject %1").arg(id), [this, kind, item = tied.item] { reject(kind, item); }};
        addLine(title.isEmpty() ? id : tr("%1  %2", "id, title").arg(id, title), sourceText(tied), {act});
    }
}

void CheckTiesSection::addProposals(const CheckTies& ties)
{
    for (const TieProposal& proposal : ties.proposals) {
        const QString id = nameOf(proposal.kind, proposal.item);
        const QString title = m_context.catalogues->references.titleOf(proposal.kind, proposal.item);
        const auto kind = proposal.kind;
        std::vector<Act> acts;
        if (proposal.confirmable)
            acts.push_back({tr("Confirm"), tr("Confirm %1").arg(id), [this, kind, item = proposal.item] { confirm(kind, item); }});
        acts.push_back({tr("Reject"), tr("Reject %1").arg(id), [this, kind, item = proposal.item] { reject(kind, item); }});
        addLine(tr("%1?", "perhaps this").arg(title.isEmpty() ? id : tr("%1  %2", "id, title").arg(id, title)),
                proposalText(proposal), acts);
    }
    const auto shown = ties.unresolved.mid(0, mostUnresolved);
    if (!shown.isEmpty())
        addNote(ties.unresolved.size() > shown.size()
                    ? tr("In results, but in no catalogue: %1 and %2 more")
                          .arg(shown.join(tr(", ")), countText(ties.unresolved.size() - shown.size()))
                    : tr("In results, but in no catalogue: %1").arg(shown.join(tr(", "))));
    if (!m_unread.isEmpty())
        addNote(tr("What results name can't be read: %1").arg(m_unread));
}

void CheckTiesSection::addLine(const QString& text, const QString& why, const std::vector<Act>& acts)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(wrapped(text, why.isEmpty() ? Type::Small : Type::Body, why.isEmpty()));
    if (!why.isEmpty())
        words->addWidget(wrapped(why, Type::Small, true));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::field);
    line->addLayout(words, 1);
    for (const Act& act : acts) {
        QPushButton* button = namedButton(act.text, "tieAct");
        button->setProperty("link", true);
        button->setAccessibleName(act.name);
        connect(button, &QPushButton::clicked, this, act.press);
        line->addWidget(button, 0, Qt::AlignTop);
    }
    m_column->addLayout(line);
}

void CheckTiesSection::addNote(const QString& text)
{
    m_column->addWidget(wrapped(text, Type::Small, true));
}

void CheckTiesSection::pick(const QString& key)
{
    const auto choice = m_check ? tieChoice(m_context, key) : std::nullopt;
    if (choice)
        linkChecksTo(m_context, {m_check->check}, *choice, [guard = QPointer(this)](const Message& message) {
            if (guard)
                Q_EMIT guard->messageRaised(message);
        });
}

void CheckTiesSection::confirm(CheckTieKind kind, const QString& item)
{
    const QString name = nameOf(kind, item);
    change(tr("Confirm that %1 is about %2").arg(m_check->checkId, name), tr("Confirmed: %1.").arg(name), [&](Edit& edit) -> Result<void> {
        const auto has = [this](CheckTieKind of, const QString& id) { return isTieItem(*m_context.catalogues, of, id); };
        const auto tied = tieChecks(edit, std::array{m_check->check}, kind, item, m_context.workspace->author(), has);
        return tied ? Result<void>() : tied.error();
    });
}

void CheckTiesSection::reject(CheckTieKind kind, const QString& item)
{
    const QString name = nameOf(kind, item);
    change(tr("Reject that %1 is about %2").arg(m_check->checkId, name), tr("Rejected: %1.").arg(name), [&](Edit& edit) {
        return rejectTie(edit, m_check->check, kind, item, m_context.workspace->author());
    });
}

void CheckTiesSection::takeBack(CheckTieKind kind, const QString& item)
{
    const auto ties = m_context.workspace->records().checkTies();
    const auto tie = std::ranges::find_if(ties, [&](const CheckTie& each) {
        return each.check == m_check->check && each.kind == kind && each.item == item;
    });
    if (tie == ties.end())
        return; // the line has gone meanwhile, and so will the button
    const QString name = nameOf(kind, item);
    change(tr("Unlink %1 from %2").arg(m_check->checkId, name), tr("No longer linked by hand: %1.").arg(name),
           [id = tie->id](Edit& edit) { return untie(edit, id); });
}

void CheckTiesSection::unlink(const LinkId& id, const QString& reference)
{
    change(tr("Unlink %1 from %2", "check, story").arg(m_check->checkId, reference), tr("No longer linked: %1.").arg(reference),
           [&](Edit& edit) { return removeLinks(edit, [&](const Link& link) { return link.id == id; }); });
}

void CheckTiesSection::change(const QString& step, const QString& done, const std::function<Result<void>(Edit&)>& perform)
{
    const auto tell = [this](const Message& message) { Q_EMIT messageRaised(message); };
    if (editOrTell(*m_context.workspace, step, perform, tell))
        Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, done));
}

QString CheckTiesSection::nameOf(CheckTieKind kind, const QString& item) const
{
    const Epic* epic = kind == CheckTieKind::Epic ? m_context.catalogues->epics.find(item) : nullptr;
    return epic ? epic->name : m_context.catalogues->references.idOf(kind, item);
}

} // namespace waymark
