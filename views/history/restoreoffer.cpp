// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/restoreoffer.h"

#include "model/domain/plaintext.h"
#include "model/domain/textlimits.h"
#include "model/edit/workspace.h"
#include "views/history/historywords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/theme.h"
#include "views/story/storyhistory.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int longestValue = 160; ///< characters of a value that are shown

QString shortened(const QString& value)
{
    if (value.isEmpty())
        return RestoreOffer::tr("none");
    const QString line = plainText(value, longestValue).simplified();
    return line;
}

bool ratesARisk(const RestorePlan& plan)
{
    return std::ranges::any_of(plan.changes, [](const Change& change) {
        return change.after && std::holds_alternative<RiskRating>(*change.after);
    });
}

/// Why a story can't be made done by restoring it; a warning, where the workspace only warns. Empty: nothing.
struct DoneWords {
    QString refusal = {};
    QString warning = {};
};

DoneWords doneWords(const ScreenContext& context, const RestorePlan& plan)
{
    const DoneRule rule = context.workspace->records().properties().doneRule;
    const ProgrammeFigures* figures = context.figures ? context.figures->figures().get() : nullptr;
    for (const Change& change : plan.changes) {
        const Story* before = change.before ? std::get_if<Story>(&*change.before) : nullptr;
        const Story* after = change.after ? std::get_if<Story>(&*change.after) : nullptr;
        if (rule == DoneRule::Off || !before || !after || after->status != StoryStatus::Done || before->status == StoryStatus::Done)
            continue;
        if (!figures)
            return {.refusal = RestoreOffer::tr("Not yet: the results of the checks are still being read. Try again in a moment.")};
        if (figures->proofs.of(after->id).proof != Proof::Failing)
            continue;
        const QString fact = RestoreOffer::tr("%1 was done then, but a linked check fails now.").arg(after->reference);
        return rule == DoneRule::Warn ? DoneWords{.warning = fact}
                                      : DoneWords{.refusal = RestoreOffer::tr("%1 Make it pass first.").arg(fact)};
    }
    return {};
}

} // namespace

RestoreOffer::RestoreOffer(const ScreenContext& context, const Entity& image, const QString& step, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_image(image)
    , m_step(step)
    , m_preview(noteLabel("restorePreview", false))
    , m_reason(new QLineEdit(step))
    , m_reasonLabel(fieldLabel(tr("Reason, for the history of ratings"), m_reason))
    , m_decision(new DecisionRow(this, {.cancel = "restoreCancel", .accept = "restoreAccept"}))
{
    setObjectName(u"restoreOffer"_s);
    auto* head = noteLabel("restoreStep");
    head->setText(step);
    for (QLabel* label : {head, m_preview})
        label->setMinimumWidth(40); // a name without a space would make the panel as wide as it is
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::step, 0, space::step);
    column->setSpacing(space::step);
    m_reason->setObjectName(u"restoreReason"_s);
    m_reason->setMaxLength(longestLine);
    for (QWidget* widget : std::initializer_list<QWidget*>{head, m_preview, m_reasonLabel, m_reason, m_decision})
        column->addWidget(widget);
    m_decision->accept()->setText(tr("Restore"));
    connect(m_reason, &QLineEdit::textChanged, this, &RestoreOffer::showMay);
    connect(m_reason, &QLineEdit::returnPressed, m_decision->accept(), &QPushButton::click);
    connect(m_decision, &DecisionRow::cancelled, this, &RestoreOffer::closed);
    connect(m_decision, &DecisionRow::accepted, this, &RestoreOffer::accept);
    // Not within the change itself: to see what restoring does is an edit, which is taken back.
    connect(m_context.workspace, &Workspace::changed, this, [this] { QTimer::singleShot(0, this, &RestoreOffer::refresh); });
    if (m_context.figures)
        connect(m_context.figures, &FiguresModel::figuresChanged, this, &RestoreOffer::showPlan);
    refresh();
}

void RestoreOffer::enter()
{
    (m_decision->accept()->isEnabled() ? m_decision->accept() : m_decision->cancel())->setFocus(Qt::OtherFocusReason);
}

void RestoreOffer::refresh()
{
    m_plan = planRestore(*m_context.workspace, m_image);
    showPlan();
}

void RestoreOffer::showPlan()
{
    QString refusal = m_plan ? QString() : m_plan.error().message;
    QString text;
    if (m_plan && m_plan->changes.empty()) {
        refusal = tr("It is so already: nothing would change.");
    } else if (m_plan) {
        const DoneWords done = doneWords(m_context, *m_plan);
        refusal = done.refusal;
        text = previewOf(*m_plan);
        if (!done.warning.isEmpty())
            text += u'\n' + done.warning;
    }
    m_preview->setText(refusal.isEmpty() ? text : refusal);
    const bool asksWhy = refusal.isEmpty() && m_plan && ratesARisk(*m_plan);
    m_reasonLabel->setVisible(asksWhy);
    m_reason->setVisible(asksWhy);
    m_may = refusal.isEmpty();
    showMay();
    m_decision->cancel()->setText(m_may ? tr("Cancel") : tr("Close"));
}

/// A risk is rated anew for a reason only.
void RestoreOffer::showMay()
{
    m_decision->accept()->setEnabled(m_may && (m_reason->isHidden() || !m_reason->text().trimmed().isEmpty()));
}

QString RestoreOffer::previewOf(const RestorePlan& plan) const
{
    QStringList lines;
    for (const Change& change : plan.changes)
        lines << linesOf(change);
    return (lines + plan.notes).join(u'\n');
}

QStringList RestoreOffer::linesOf(const Change& change) const
{
    const bool own = entityIdentity(change.either()) == entityIdentity(m_image);
    if (!change.before)
        return {own ? tr("%1 is made again.").arg(entityWords(change.either())) : tr("Added: %1").arg(entityWords(change.either()))};
    if (!change.after)
        return {tr("Removed: %1").arg(entityWords(change.either()))};
    const ProgrammeFigures* figures = m_context.figures ? m_context.figures->figures().get() : nullptr;
    QStringList lines;
    for (const FieldChange& field :
         differences(change, namesFor(m_context.workspace->records(), m_context.catalogues, figures), localNow(*m_context.workspace).timeZone())) {
        const QString line = tr("%1: %2 → %3", "field, before, after").arg(field.label, shortened(field.before), shortened(field.after));
        lines << (own ? line : tr("%1, %2", "item, what changes of it").arg(entityWords(change.either()), line));
    }
    return lines;
}

void RestoreOffer::accept()
{
    const Stamp stamp{.author = m_context.workspace->author(), .at = m_context.workspace->clock().now()};
    QStringList notes;
    const auto done = m_context.workspace->edit(m_step, [&](Edit& edit) -> Result<void> {
        auto restored = restoreItem(edit, m_image, stamp, m_reason->text());
        if (!restored)
            return restored.error();
        notes = restored->notes;
        return {};
    });
    if (!done) {
        Q_EMIT refused(done.error().message);
        return;
    }
    notes.prepend(tr("%1 is as it was.").arg(entityWords(m_image)));
    Q_EMIT restored(notes.join(u' '));
    Q_EMIT closed();
}

} // namespace waymark
