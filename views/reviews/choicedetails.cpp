// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/choicedetails.h"

#include "model/domain/plaintext.h"
#include "model/domain/textlimits.h"
#include "model/edit/workspace.h"
#include "views/reviews/answeracts.h"
#include "views/reviews/appliesfield.h"
#include "views/reviews/linkbutton.h"
#include "views/reviews/openreview.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/choicefield.h"
#include "views/shared/decisionrow.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/inplacetext.h"
#include "views/shared/itempicker.h"
#include "views/shared/localnow.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/signs.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr size_t mostChecks = 40; ///< shown one by one
constexpr qsizetype longestId = 200;

QColor standingColor(CheckStanding standing, Scheme scheme)
{
    switch (standing) {
    case CheckStanding::Passed:
    case CheckStanding::AttestedPassed: return outcomeColor(Outcome::Passed, scheme);
    case CheckStanding::Failed:
    case CheckStanding::AttestedFailed: return outcomeColor(Outcome::Failed, scheme);
    case CheckStanding::NeverRun:
    case CheckStanding::Undecided: return outcomeColor(Outcome::Skipped, scheme);
    case CheckStanding::NotApplicable: return outcomeColor(Outcome::NotApplicable, scheme);
    }
    Q_UNREACHABLE();
}

/// A sign that keeps its place beside text and follows the theme.
class Sign final : public QWidget {
public:
    Sign(const QString& name, CheckStanding standing) : m_name(name), m_standing(standing) { setFixedSize(space::sign, space::sign + 4); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Scheme scheme = schemeOf(palette());
        paintSign(painter, QRect(1, 4, 14, 14), m_name, standingColor(m_standing, scheme), onSignColor(scheme));
    }

private:
    QString m_name;
    CheckStanding m_standing;
};

} // namespace

ChoiceDetails::ChoiceDetails(OpenReview& open, AnswerActs& acts, QWidget* parent)
    : DetailsContent(parent)
    , m_open(open)
    , m_acts(acts)
    , m_applies(new ChoiceField(tr("Whether the choice applies"), this))
    , m_check(new ItemPicker(tr("Link a check"), [this] { return checksToLink(); }, this))
    , m_notes(new InPlaceText(InPlaceText::Lines::Many, tr("Notes on this choice"), this))
{
    setObjectName(QStringLiteral("choiceDetails"));
    buildFields();
    connect(m_check, &ItemPicker::picked, this, &ChoiceDetails::link);
    connect(m_check, &QLineEdit::returnPressed, this, [this] {
        if (const QString typed = m_check->text().trimmed(); !typed.isEmpty())
            Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                                  .text = tr("Nothing was linked: no check that the workspace knows has “%1” in its id or title.").arg(typed)});
    });
    connect(m_applies, &ChoiceField::chosen, this, [this](const QVariant& reason) {
        m_acts.setChoiceApplies(m_question, m_choice, static_cast<AnswerReason>(reason.toInt()));
    });
    connect(m_notes, &InPlaceText::committed, this, [this](const QString& typed) {
        m_acts.setChoiceNotes(m_question, m_choice, typed);
    });
    connect(&m_open, &OpenReview::figuresChanged, this, &ChoiceDetails::refresh);
    connect(&m_open, &OpenReview::questionChanged, this, [this](const QString& question) {
        if (question == m_question)
            refresh();
    });
    connect(m_open.context().workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<ImprovementTie>() || changes.touches<Story>())
            refresh();
    });
}

void ChoiceDetails::buildFields()
{
    m_applies->setObjectName(QStringLiteral("choiceApplies"));
    offerReasons(*m_applies, tr("Choice applies"));
    m_check->setObjectName(QStringLiteral("linkCheck"));
    m_notes->setObjectName(QStringLiteral("choiceNotes"));
    m_notes->setProperty("adds", true);
    m_notes->setLongest(longestNotes);
    m_notes->setPlaceholderText(tr("Notes on this choice"));
}

void ChoiceDetails::fill(const LensChoice& choice, const ChoiceFigures& figures)
{
    QWidget* const focused = QApplication::focusWidget(); // what is moved into another page loses it
    const bool stays = focused && (focused == m_applies || focused == m_check || focused == m_notes);
    const bool goes = focused && !stays && widget() && widget()->isAncestorOf(focused);
    const int at = verticalScrollBar()->value();
    beginContent();
    addState(figures);
    addChecks(figures);
    addStories();
    addAdvice(choice);
    addWords();
    endContent();
    verticalScrollBar()->setValue(at);
    if (stays)
        focused->setFocus(Qt::OtherFocusReason);
    else if (goes)
        m_check->setFocus(Qt::OtherFocusReason);
}

void ChoiceDetails::addState(const ChoiceFigures& figures)
{
    const ChoiceEvidence evidence = figures.proof.evidence;
    if (m_open.evidence())
        addBadges({Badge{signName(evidence), signText(evidence), [evidence](Scheme scheme) { return evidenceColor(evidence, scheme); }}});
    addText(m_open.evidence() ? proofText(figures.proof, localNow(m_open.workspace())) : tr("Evidence is being read."), true);
    showReason(*m_applies, figures.status != ChoiceStatus::NotApplicable, figures.reason);
    column()->addWidget(m_applies);
}

void ChoiceDetails::addChecks(const ChoiceFigures& figures)
{
    const auto& checks = figures.proof.checks;
    addSection(tr("Checks behind it"), checks.empty() ? QString() : countText(static_cast<qint64>(checks.size())));
    if (checks.empty())
        addText(m_open.evidence() ? tr("No check is linked, so nothing can prove the choice. Link one by its id or words of its title.")
                                  : tr("Evidence is being read."),
                true);
    for (size_t i = 0; i < std::min(checks.size(), mostChecks); ++i)
        addCheck(checks[i]);
    if (checks.size() > mostChecks)
        addText(tr("And %1 more.").arg(countText(static_cast<qint64>(checks.size() - mostChecks))), true);
    if (checks.size() > 1) {
        auto* all = linkButton(tr("Show all of them"), "allChecks", tr("Show all checks behind this choice"));
        connect(all, &QPushButton::clicked, this, [this, figures] { openChecks(figures); });
        column()->addWidget(all, 0, Qt::AlignLeading);
    }
    column()->addWidget(m_check);
}

void ChoiceDetails::addCheck(const ProvingCheck& check)
{
    const QString shown = plainCell(check.check.checkId.left(longestId));
    auto* name = linkButton(QFontMetrics(typeFont(Type::Body)).elidedText(shown, Qt::ElideMiddle, 150), "provingCheck",
                            tr("%1, %2", "check, standing").arg(check.check.checkId, signText(check.standing)));
    name->setToolTip(plainToolTip(check.check.title.isEmpty() ? check.check.checkId : tr("%1  %2", "id, title").arg(check.check.checkId, check.check.title)));
    name->setEnabled(check.check.check != CheckKey(0)); // no run knows it yet: there is nothing to show
    connect(name, &QPushButton::clicked, this, [this, key = check.check.check, id = check.check.checkId] {
        Q_EMIT checksRequested({.title = id, .checks = {key}});
    });
    auto* standing = new ElidedLabel(standingText(check, localNow(m_open.workspace())));
    setType(standing, Type::Small, false, true);
    standing->setContentsMargins(6, 0, 0, 0);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name, 0, Qt::AlignLeading);
    words->addWidget(standing);
    auto* away = linkButton(check.check.byHand ? tr("Unlink") : tr("Reject"), "unlinkCheck",
                            check.check.byHand ? tr("Unlink %1").arg(check.check.checkId) : tr("Reject %1").arg(check.check.checkId));
    away->setToolTip(!check.check.byHand         ? tr("Linked by the catalogue")
                     : check.check.byCatalogue ? tr("Linked by hand, and by the catalogue")
                                               : tr("Linked by hand"));
    connect(away, &QPushButton::clicked, this, [this, linked = check.check] { m_acts.unlink(m_question, m_choice, linked); });
    auto* line = new QHBoxLayout;
    line->setSpacing(space::step);
    line->addWidget(new Sign(signName(check.standing), check.standing), 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(away, 0, Qt::AlignTop);
    column()->addLayout(line);
}

void ChoiceDetails::addStories()
{
    const Records& records = m_open.workspace().records();
    std::vector<const Story*> stories;
    for (const ImprovementTie& tie : records.improvementTies())
        if (tie.review == m_open.id() && tie.question == m_question && tie.choice == m_choice)
            if (const Story* story = records.of<Story>().find(tie.story))
                stories.push_back(story);
    if (stories.empty())
        return;
    std::ranges::sort(stories, {}, &Story::reference);
    addSection(tr("Planned"), countedStories(static_cast<qint64>(stories.size())));
    for (const Story* story : stories) {
        auto* door = linkButton(story->reference, "choiceStory", tr("Open %1, %2", "id, title").arg(story->reference, story->title));
        connect(door, &QPushButton::clicked, this, [this, id = story->id] { Q_EMIT storyRequested(id); });
        column()->addWidget(door, 0, Qt::AlignLeading);
        addText(tr("%1, %2", "title, status").arg(story->title, midSentence(signText(story->status))), true);
    }
}

void ChoiceDetails::addAdvice(const LensChoice& choice)
{
    if (!choice.help.isEmpty() || !choice.furtherHelp.empty()) {
        addSection(tr("What it means"));
        addResource(choice.help);
        for (const LensResource& more : choice.furtherHelp)
            addResource(more);
    }
    if (!choice.improvement.isEmpty() || !choice.furtherImprovements.empty()) {
        addSection(tr("How to get there"));
        addResource(choice.improvement);
        for (const LensResource& more : choice.furtherImprovements)
            addResource(more);
    }
}

void ChoiceDetails::addResource(const LensResource& resource)
{
    if (!resource.text.isEmpty())
        addText(resource.text);
    if (!resource.url.isEmpty())
        addWebAddress(resource.url);
}

void ChoiceDetails::addWords()
{
    addSection(tr("Notes"));
    column()->addWidget(m_notes);
}

} // namespace waymark
