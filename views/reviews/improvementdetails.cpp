// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/improvementdetails.h"

#include "model/domain/plaintext.h"
#include "model/edit/workspace.h"
#include "views/reviews/improvementacts.h"
#include "views/reviews/improvementmodel.h"
#include "views/reviews/linkbutton.h"
#include "views/reviews/openreview.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/bandcolors.h"
#include "views/shared/choicefield.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/itempicker.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr size_t mostSets = 6; ///< shown one by one

bool isUnclaimed(const QuestionFigures* question, const QString& choice)
{
    return question && std::ranges::any_of(question->choices, [&](const ChoiceFigures& each) {
        return each.id == choice && each.proof.evidence == ChoiceEvidence::Unclaimed;
    });
}

int pointsOf(const ClearingSet& set, const QString& question, const QHash<ChoicePath, int>& planned, bool& assumed)
{
    int points = 0;
    assumed = false;
    for (const QString& choice : set.choices) {
        const auto known = planned.constFind({question, choice});
        points += known == planned.cend() ? assumedPoints : *known;
        assumed = assumed || known == planned.cend();
    }
    return points;
}

} // namespace

ImprovementDetails::ImprovementDetails(OpenReview& open, ImprovementActs& acts, QWidget* parent)
    : DetailsContent(parent)
    , m_open(open)
    , m_acts(acts)
    , m_choice(new ChoiceField(tr("Choice that a story is to bring about"), this))
    , m_story(new ItemPicker(tr("Link a story by its id or words of its title"), [this] { return storiesToTie(); }, this))
{
    setObjectName(QStringLiteral("improvementDetails"));
    m_choice->setObjectName(QStringLiteral("tieChoice"));
    m_story->setObjectName(QStringLiteral("tieStory"));
    connect(m_choice, &ChoiceField::chosen, this, [this](const QVariant& choice) { m_choice->show(choice); });
    connect(m_story, &ItemPicker::picked, this, [this](const QString& key) {
        if (const auto story = StoryId::parse(key))
            m_acts.tie(m_improvement.question, m_choice->currentData().toString(), *story);
    });
    connect(m_story, &QLineEdit::returnPressed, this, [this] {
        if (const QString typed = m_story->text().trimmed(); !typed.isEmpty())
            Q_EMIT m_acts.messageRaised({.kind = Message::Kind::Warning,
                                         .text = tr("Nothing was linked: no story has “%1” in its id or title.").arg(typed)});
    });
}

bool ImprovementDetails::isOpen() const
{
    return m_open.context().details && m_open.context().details->page() == this;
}

void ImprovementDetails::open(const Improvement& improvement)
{
    if (!m_open.context().details)
        return;
    const bool another = improvement.question != m_improvement.question;
    m_improvement = improvement;
    if (another) {
        m_story->clear();
        m_choice->show(QVariant());
    }
    build();
    if (another)
        verticalScrollBar()->setValue(0);
    const LensQuestion* question = m_open.lens() ? m_open.lens()->question(improvement.question) : nullptr;
    m_open.context().details->open(this, tr("%1, improvement", "question").arg(improvement.question), question ? question->title : QString());
}

void ImprovementDetails::refresh(const Improvement* improvement)
{
    if (!isOpen())
        return;
    if (!improvement) {
        m_open.context().details->dismiss();
        return;
    }
    m_improvement = *improvement;
    build();
}

void ImprovementDetails::build()
{
    const LensQuestion* question = m_open.lens() ? m_open.lens()->question(m_improvement.question) : nullptr;
    if (!question)
        return;
    QWidget* const focused = QApplication::focusWidget(); // what is moved into another page loses it
    const bool stays = focused && (focused == m_choice || focused == m_story);
    const bool goes = focused && !stays && widget() && widget()->isAncestorOf(focused);
    const int at = verticalScrollBar()->value();
    beginContent();
    addHead(*question);
    for (size_t i = 0; i < std::min(m_improvement.sets.size(), mostSets); ++i)
        addSet(i, *question);
    if (m_improvement.sets.size() > mostSets)
        addText(tr("And %1 more sets.").arg(countText(static_cast<qint64>(m_improvement.sets.size() - mostSets))), true);
    addTying();
    endContent();
    verticalScrollBar()->setValue(at);
    if (stays)
        focused->setFocus(Qt::OtherFocusReason);
    else if (goes)
        m_story->setFocus(Qt::OtherFocusReason);
}

void ImprovementDetails::addHead(const LensQuestion& question)
{
    const QuestionRisk risk = m_improvement.risk;
    addBadges({Badge{signName(risk), riskText(risk), [risk](Scheme scheme) { return questionRiskColor(risk, scheme); }}});
    if (isTooLarge(question))
        addText(tr("The question has more than %1 choices, so not all sets of them can be tried. Its rules say what clears it.").arg(mostChoices), true);
    else if (m_improvement.sets.empty())
        addText(tr("Whatever of the choices that are left is selected, the rules of the lens give the same risk."), true);
    else if (m_improvement.sets.size() == 1)
        addText(tr("This is the smallest set of choices that lowers the risk, by the rules of the lens."), true);
    else
        addText(tr("Each of these sets lowers the risk, and no smaller one does, by the rules of the lens."), true);
    auto* door = linkButton(tr("Open the question"), "openQuestion", tr("Open the question %1").arg(question.id));
    connect(door, &QPushButton::clicked, this, [this] { Q_EMIT choiceRequested(m_improvement.question, {}); });
    column()->addWidget(door, 0, Qt::AlignLeading);
}

void ImprovementDetails::addSet(size_t number, const LensQuestion& question)
{
    const ClearingSet& set = m_improvement.sets[number];
    bool assumed = false;
    const int points = pointsOf(set, question.id, plannedPoints(m_open.workspace().records(), *m_open.id()), assumed);
    const QString title = set.after == QuestionRisk::None ? tr("Clears the risk") : tr("Leaves a medium risk");
    const size_t all = m_improvement.sets.size();
    addSection(all == 1 ? title : tr("%1, set %2 of %3", "what it does").arg(title).arg(number + 1).arg(all), improvementPoints(points, assumed));
    for (const QString& id : set.choices)
        if (const LensChoice* choice = question.choice(id))
            addChoice(*choice);
    addMaking(set);
}

void ImprovementDetails::addChoice(const LensChoice& choice)
{
    const QString& question = m_improvement.question;
    const QString name = m_acts.nameOfChoice(question, choice.id);
    auto* door = linkButton(name == choice.title ? tr("Open the choice") : name, "improvementChoice",
                            tr("Open %1, %2", "code, title of a choice").arg(name, choice.title));
    connect(door, &QPushButton::clicked, this, [this, id = choice.id] { Q_EMIT choiceRequested(m_improvement.question, id); });
    column()->addWidget(door, 0, Qt::AlignLeading);
    addText(choice.title);
    if (isUnclaimed(m_open.figures().question(question), choice.id))
        addText(tr("Tests prove it already: see Evidence, it may only have to be selected."));
    if (!choice.improvement.text.isEmpty())
        addText(choice.improvement.text, true);
    if (!choice.improvement.url.isEmpty())
        addWebAddress(choice.improvement.url);
    for (const LensResource& more : choice.furtherImprovements)
        addText(more.text.isEmpty() ? more.url : more.text, true);
    std::vector<ImprovementTie> ties; // copies: what is clicked changes the records
    for (const ImprovementTie& tie : m_open.workspace().records().improvementTies())
        if (tie.review == m_open.id() && tie.question == question && tie.choice == choice.id)
            ties.push_back(tie);
    for (const ImprovementTie& tie : ties)
        addStory(tie);
    if (ties.empty())
        addText(tr("No story yet; taken for %1.", "points").arg(countedPoints(assumedPoints)), true);
}

void ImprovementDetails::addStory(const ImprovementTie& tie)
{
    const Records& records = m_open.workspace().records();
    const Story* story = records.of<Story>().find(tie.story);
    if (!story)
        return;
    const Sprint* sprint = story->sprint ? records.of<Sprint>().find(*story->sprint) : nullptr;
    auto* door = linkButton(story->reference, "coveringStory", tr("Open %1, %2", "id, title").arg(story->reference, story->title));
    connect(door, &QPushButton::clicked, this, [this, id = story->id] { Q_EMIT storyRequested(id); });
    auto* away = linkButton(tr("Unlink"), "untieStory", tr("Unlink %1").arg(story->reference));
    connect(away, &QPushButton::clicked, this, [this, id = tie.id] { m_acts.untie(id); });
    auto* line = new QHBoxLayout;
    line->setSpacing(space::step);
    line->addWidget(door);
    line->addStretch(1);
    line->addWidget(away);
    column()->addLayout(line);
    const QString status = midSentence(signText(story->status));
    addText(sprint ? tr("Covered by it: %1, %2, sprint %3", "title, status").arg(story->title, status, QString::number(sprint->number))
                   : tr("Covered by it: %1, %2, in no sprint", "title, status").arg(story->title, status),
            true);
}

void ImprovementDetails::addMaking(const ClearingSet& set)
{
    std::vector<ChoicePath> choices;
    for (const QString& choice : set.choices)
        if (!m_acts.isPlanned(m_improvement.question, choice))
            choices.emplace_back(m_improvement.question, choice);
    if (choices.empty())
        return;
    auto* make = namedButton(choices.size() == 1 ? tr("Make a story") : tr("Make %1", "so many stories").arg(countedStories(static_cast<qint64>(choices.size()))),
                             "makeStories");
    make->setAccessibleDescription(tr("Proposes them first"));
    connect(make, &QPushButton::clicked, this, [this, choices] { Q_EMIT storiesRequested(choices); });
    column()->addWidget(make, 0, Qt::AlignLeading);
}

void ImprovementDetails::addTying()
{
    std::vector<ChoiceField::Entry> entries;
    for (const ClearingSet& set : m_improvement.sets)
        for (const QString& choice : set.choices)
            if (std::ranges::find(entries, QVariant(choice), &ChoiceField::Entry::value) == entries.end())
                entries.push_back({.value = choice, .text = plainCell(m_acts.nameOfChoice(m_improvement.question, choice))});
    const QVariant before = m_choice->currentData();
    const bool keeps = std::ranges::find(entries, before, &ChoiceField::Entry::value) != entries.end();
    m_choice->offer(entries);
    if (!entries.empty())
        m_choice->show(keeps ? before : entries.front().value);
    if (entries.empty()) {
        m_choice->setParent(this); // which hides it; not with the page that goes
        m_story->setParent(this);
        return;
    }
    addSection(tr("Link an existing story"));
    for (QWidget* field : {static_cast<QWidget*>(m_choice), static_cast<QWidget*>(m_story)}) {
        column()->addWidget(field);
        field->setVisible(true);
    }
}

std::vector<PickItem> ImprovementDetails::storiesToTie() const
{
    std::vector<PickItem> items;
    for (const Story& story : m_open.workspace().records().stories())
        items.push_back({.id = story.reference, .title = story.title, .key = story.id.toString()});
    std::ranges::sort(items, {}, &PickItem::id);
    return items;
}

} // namespace waymark
