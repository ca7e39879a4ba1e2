// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/suggestionspage.h"

#include "model/edit/workloadedits.h"
#include "model/edit/workspace.h"
#include "views/reviews/answeracts.h"
#include "views/reviews/choicedetails.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/datatable.h"
#include "views/shared/detailspanel.h"
#include "views/shared/emptystate.h"
#include "views/shared/fieldundo.h"
#include "views/shared/filtereditors.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/undoaction.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

QString countedSuggestions(qint64 count)
{
    return count == 1 ? SuggestionsPage::tr("1 suggestion") : SuggestionsPage::tr("%1 suggestions").arg(countText(count));
}

} // namespace

/// Now if the page is seen, else when it is next: what nobody sees costs an answer nothing.
void SuggestionsPage::refresh()
{
    m_overdue = true;
    if (isVisible())
        shown();
}

void SuggestionsPage::shown()
{
    if (!std::exchange(m_overdue, false))
        return;
    const OpenReview& open = openReview();
    m_all = open.lens() && open.evidence() ? suggestionRows(*open.lens(), open.figures()) : std::vector<SuggestionRow>();
    offerPillars();
    showRows();
}

void SuggestionsPage::offerPillars()
{
    QStringList names;
    for (const PillarFigures& pillar : openReview().figures().pillars)
        names << pillar.name;
    QStringList offered;
    for (int i = 1; i < m_pillar->count(); ++i)
        offered << m_pillar->itemText(i);
    if (names == offered)
        return;
    const QSignalBlocker silent(m_pillar);
    const QString before = m_wantedPillar.isEmpty() ? m_pillar->currentData().toString() : m_wantedPillar;
    while (m_pillar->count() > 1)
        m_pillar->removeItem(1);
    for (const QString& name : names)
        m_pillar->addItem(name, name);
    choose(*m_pillar, before.isEmpty() ? QVariant() : QVariant(before));
    if (!names.isEmpty())
        m_wantedPillar.clear();
}

SuggestionFilter SuggestionsPage::filter() const
{
    return {.pillar = m_pillar->currentData().toString(), .act = chosen<SuggestedAct>(*m_act)};
}

void SuggestionsPage::showRows()
{
    const SuggestionFilter restricted = filter();
    std::vector<SuggestionRow> rows;
    for (const SuggestionRow& row : m_all)
        if (restricted.fits(row.suggestion))
            rows.push_back(row);
    m_model.show(std::move(rows));
    const bool any = m_model.rowCount() > 0;
    m_empty->setText(emptyTitle(), emptySentence());
    m_stack->setCurrentIndex(any ? 0 : 1);
    if (any && !m_table->selectionModel()->hasSelection())
        m_table->selectionModel()->setCurrentIndex(m_model.index(0, SuggestionsModel::ChoiceColumn),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showTicks();
    showCurrent();
}

void SuggestionsPage::showTicks()
{
    const auto all = static_cast<qint64>(m_model.rowCount());
    const auto wanted = static_cast<qint64>(m_model.wanted().size());
    m_head->setText(all == 0 ? tr("Answers from evidence") : tr("%1 from evidence", "so many suggestions").arg(countedSuggestions(all)),
                    all == 0 ? QString() : tr("Nothing changes before you accept it. Enter accepts one, Space ticks."));
    m_tickAll->setVisible(all > 0);
    m_tickAll->setText(wanted == all ? tr("Tick none") : tr("Tick all"));
    m_accept->setEnabled(wanted > 0);
    m_accept->setText(wanted == 0 ? tr("Accept") : wanted == all ? tr("Accept all %1").arg(countText(all)) : tr("Accept %1 ticked").arg(countText(wanted)));
}

void SuggestionsPage::showCurrent()
{
    const SuggestionRow* row = current();
    const bool unselects = row && row->suggestion.act == SuggestedAct::Unselect;
    m_acceptOne->setEnabled(row != nullptr);
    m_acceptOne->setText(!row ? tr("Accept this one") : unselects ? tr("Unselect it") : tr("Select it"));
    m_keep->setEnabled(unselects);
    m_keep->setText(unselects && !row->notes.isEmpty() ? tr("Change why it is kept") : tr("Keep, say why"));
    if (!unselects || ChoicePath(row->suggestion.question, row->suggestion.choice) != m_whyOf)
        m_why->hide(); // else somebody may be typing
}

const SuggestionRow* SuggestionsPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model.rowAt(index.row()) : nullptr;
}

bool SuggestionsPage::isInScope() const
{
    const Workload* workload = openReview().workload();
    if (!workload || !openReview().evidence())
        return false;
    const auto scoped = openReview().evidence()->scoped.constFind(workload->id);
    return scoped != openReview().evidence()->scoped.cend() && !(scoped->outcomes.isEmpty() && scoped->attested.isEmpty());
}

QString SuggestionsPage::emptyTitle() const
{
    if (!openReview().review())
        return tr("No review is open");
    if (!openReview().lens())
        return openReview().isReadingLens() ? tr("Reading the lens…") : tr("The lens can't be read");
    if (!openReview().evidence())
        return tr("Evidence is being read");
    if (!m_all.empty())
        return tr("No suggestion fits the filter");
    return isInScope() ? tr("Answers agree with what tests say") : tr("No evidence in scope");
}

QString SuggestionsPage::emptySentence() const
{
    const Workload* workload = openReview().workload();
    if (!openReview().review() || !workload)
        return tr("Open a review, and answers that tests suggest stand here.");
    if (!openReview().lens())
        return tr("What tests can suggest comes from the questions of the lens.");
    if (!openReview().evidence())
        return tr("What tests say of the workload stands here in a moment.");
    if (!m_all.empty())
        return tr("Choose another pillar or another kind of suggestion.");
    if (isInScope())
        return tr("No choice that is selected is contradicted, and no choice that tests prove is left unselected. "
                  "Choices without a linked check say nothing either way.");
    return targetsInScope(openReview().workspace().records(), workload->id).empty()
        ? tr("No target is in scope of %1: tie targets to it, or state an environment that targets are assigned to.").arg(workload->name)
        : tr("No check has run on the targets in scope of %1. Import results first.").arg(workload->name);
}

void SuggestionsPage::accept(const std::vector<Suggestion>& wanted)
{
    OpenReview& open = openReview();
    const std::shared_ptr<const Lens> lens = open.lens(); // kept: the edit may close the review
    if (!lens || !open.review() || wanted.empty())
        return;
    const auto count = static_cast<qint64>(wanted.size());
    const Suggestion first = wanted.front();
    const QString name = first.choiceCode.isEmpty() ? first.choiceTitle : first.choiceCode;
    const QString what = count > 1 ? countedSuggestions(count)
        : first.act == SuggestedAct::Select ? tr("select %1 in %2", "choice, question").arg(name, first.question)
                                            : tr("unselect %1 in %2", "choice, question").arg(name, first.question);
    // What is selected goes first, so that no question is open in between.
    const auto perform = [&](Edit& edit) -> Result<void> {
        for (const SuggestedAct act : {SuggestedAct::Select, SuggestedAct::Unselect})
            for (const Suggestion& suggestion : wanted) {
                const LensQuestion* question = suggestion.act == act ? lens->question(suggestion.question) : nullptr;
                if (!question)
                    continue;
                const ChoiceStatus status = act == SuggestedAct::Select ? ChoiceStatus::Selected : ChoiceStatus::Unselected;
                if (auto set = setChoice(edit, *open.id(), *question, suggestion.choice, status); !set)
                    return set;
            }
        return {};
    };
    if (editOrTell(open.workspace(), tr("Accept from evidence: %1", "what").arg(what), perform,
                   [this](const Message& message) { Q_EMIT messageRaised(message); }))
        Q_EMIT messageRaised(undoableMessage<ReviewPage>(open.workspace(), this, tr("Accepted from evidence: %1.", "what").arg(what)));
}

void SuggestionsPage::acceptOne(const QModelIndex& index)
{
    if (index.isValid())
        accept({m_model.rowAt(index.row()).suggestion});
}

void SuggestionsPage::askWhy()
{
    const SuggestionRow* row = current();
    if (!row)
        return;
    m_whyOf = {row->suggestion.question, row->suggestion.choice};
    m_why->setText(row->notes);
    m_why->show();
    m_why->setFocus(Qt::OtherFocusReason);
}

void SuggestionsPage::keep()
{
    const SuggestionRow* row = current();
    const QString why = m_why->text().trimmed();
    if (!row || why.isEmpty())
        return; // the field says what is wanted
    const QString question = row->suggestion.question; // copies: the row may change by what follows
    const QString choice = row->suggestion.choice;
    const QString name = row->suggestion.choiceCode.isEmpty() ? row->suggestion.choiceTitle : row->suggestion.choiceCode;
    if (!m_acts->setChoiceNotes(question, choice, why))
        return;
    emptyForGood(*m_why);
    m_why->hide();
    m_table->setFocus(Qt::OtherFocusReason);
    Q_EMIT messageRaised(undoableMessage<ReviewPage>(openReview().workspace(), this,
                                                     tr("%1 is kept. Tests contradict it all the same, and it stays counted.").arg(name)));
}

void SuggestionsPage::openDetails()
{
    const SuggestionRow* row = current();
    if (row && openReview().context().details)
        details().open(row->suggestion.question, row->suggestion.choice);
}

ChoiceDetails& SuggestionsPage::details()
{
    if (!m_details)
        m_details = choiceDetails(*this, openReview(), *m_acts);
    return *m_details;
}

void SuggestionsPage::focusFilter()
{
    m_pillar->setFocus(Qt::ShortcutFocusReason);
}

QJsonObject SuggestionsPage::saveState() const
{
    QJsonObject state = columnState(*m_table);
    const SuggestionFilter restricted = filter();
    state.insert(QStringLiteral("pillar"), m_wantedPillar.isEmpty() ? restricted.pillar : m_wantedPillar);
    state.insert(QStringLiteral("act"), restricted.act ? static_cast<int>(*restricted.act) : -1);
    return state;
}

void SuggestionsPage::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_wantedPillar = state.value(QStringLiteral("pillar")).toString();
    const int act = state.value(QStringLiteral("act")).toInt(-1);
    choose(*m_act, act < 0 ? QVariant() : QVariant(act));
    if (const int at = m_pillar->findData(m_wantedPillar); !m_wantedPillar.isEmpty() && at >= 0) {
        m_pillar->setCurrentIndex(at);
        m_wantedPillar.clear();
    }
}

} // namespace waymark
