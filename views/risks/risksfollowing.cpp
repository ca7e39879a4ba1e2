// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Risks screen follows the workspace, and filters; risksview.cpp builds it.
#include "model/edit/riskedits.h"
#include "model/edit/workspace.h"
#include "model/score/programmefigures.h"
#include "views/risks/riskcharts.h"
#include "views/risks/riskdoors.h"
#include "views/risks/riskheatmap.h"
#include "views/risks/risksview.h"
#include "views/risks/riskwords.h"
#include "views/shared/datatable.h"
#include "views/shared/fieldundo.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/filtereditors.h"
#include "views/shared/localnow.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/undoaction.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace waymark {

QString RisksView::sayWhatIsOfNow() const
{
    return tr("The risk registry is as it is now, with where risks stand and what tests suggest; only its checks are of that day.");
}

void RisksView::follow(const ChangeSet& changes)
{
    if (!changes.touches<Risk>() && !changes.touches<RiskTie>() && !changes.touches<ExceptionRecord>() && !changes.touches<Person>()
        && !changes.touches<Story>() && !changes.touches<Sprint>() && !changes.touches<WorkspaceProperties>())
        return;
    whenSeen([this] { refresh(); });
}

RiskFacts RisksView::facts() const
{
    const auto figures = m_ofNow.figures(); // kept there
    return riskFacts(m_context.workspace->records(), figures.get(), m_context.workspace->clock().now());
}

void RisksView::refresh()
{
    const Records& records = m_context.workspace->records();
    const QDate today = localNow(*m_context.workspace).date();
    const ProgrammeFigures* figures = m_context.figures ? m_context.figures->figures().get() : nullptr;
    const RiskFacts facts = this->facts();
    m_counts = riskCounts(facts);
    std::vector<RiskRow> rows = riskRows(records, facts, figures, today, m_context.catalogues);
    if (const auto ofNow = m_ofNow.figures(); ofNow && ofNow.get() != figures)
        suggest(rows, residualFacts(records, *ofNow, facts.now), facts.grid);
    m_model.show(std::move(rows), records.properties().riskAppetite, today);
    m_doors->show(m_model.rows(), records.properties().riskAppetite);
    showCharts();
    showStack();
    showCount();
}

void RisksView::showCharts()
{
    m_charts->show(m_context.workspace->records(), m_context.workspace->clock().now());
}

/// A page on which something is being chosen stays.
void RisksView::showStack()
{
    const bool isEmpty = m_context.workspace->records().risks().empty();
    if (m_stack->currentIndex() < OtherPage)
        m_stack->setCurrentIndex(isEmpty ? EmptyPage : TablePage);
}

void RisksView::showCount()
{
    const int all = m_model.rowCount();
    if (all == 0) {
        m_head->setText(tr("Risks"), {});
        return;
    }
    m_head->setText(tr("Risks"), m_filtered.isFiltered()
                        ? tr("%1 of %2 shown").arg(countText(m_filtered.rowCount()), countText(all))
                        : tr("%1 open of %2", "counts").arg(countText(m_counts.open), countText(all)));
}

void RisksView::applyFilter()
{
    ShownRisks shown = m_restricted;
    shown.words = m_words->text();
    shown.status = chosen<RiskStatus>(*m_status);
    shown.band = chosen<RiskBand>(*m_band);
    shown.need = chosen<RiskNeed>(*m_need);
    const std::optional<ItemRef> before = selectedItem();
    m_filtered.show(shown);
    if (selectedItem() != before)
        m_table->selectionModel()->clear(); // nobody chose the row that came in its place
    showChip();
    showCount();
}

void RisksView::clearFilter()
{
    m_words->clear();
    for (QComboBox* choice : {m_status, m_band, m_need})
        choice->setCurrentIndex(0);
    takeBack();
}

void RisksView::takeBack()
{
    m_restricted = {};
    m_chipText.clear();
    m_charts->map().setChosen(std::nullopt);
    applyFilter();
}

void RisksView::showChip()
{
    m_chip->setText(literalText(m_chipText));
    m_chip->setVisible(!m_chipText.isEmpty());
}

/// The same cell again takes it back.
void RisksView::chooseCell(const RatingPair& cell)
{
    const RiskCell wanted{.kind = m_charts->kind(), .rating = cell};
    const bool again = m_restricted.cell == wanted;
    m_charts->map().setFocus(Qt::OtherFocusReason); // the keys go on from the cell, and the table opens nothing by itself
    takeBack();
    if (again)
        return;
    m_restricted.cell = wanted;
    m_chipText = tr("%1: %2, %3", "which ratings, likelihood, impact")
                     .arg(signText(wanted.kind), tr("likelihood %1").arg(likelihoodText(cell.likelihood)),
                          tr("impact %1").arg(impactText(cell.impact)));
    m_charts->map().setChosen(cell);
    applyFilter();
}

void RisksView::chooseNeed(RiskNeed need)
{
    clearFilter();
    choose(*m_need, static_cast<int>(need));
    m_table->setFocus(Qt::OtherFocusReason);
}

void RisksView::showRisks(const RiskSelection& selection)
{
    leavePage();
    clearFilter();
    m_restricted.only = QSet<RiskId>(selection.risks.begin(), selection.risks.end());
    m_chipText = selection.title.isEmpty() ? tr("Only these risks") : selection.title;
    applyFilter();
    m_table->setFocus(Qt::OtherFocusReason);
}

std::optional<ItemRef> RisksView::selectedItem() const
{
    const RiskRow* row = rowAt(m_table->currentIndex());
    return row ? std::optional(itemRef(ItemKind::Risk, row->risk.id)) : std::nullopt;
}

void RisksView::add(const QString& title)
{
    if (title.simplified().isEmpty())
        return;
    const Risk risk{.title = title};
    const Stamp stamp{.author = m_context.workspace->author(), .at = m_context.workspace->clock().now()};
    const QString reference = nextRiskReference(m_context.workspace->records());
    const auto tell = [this](const Message& message) { Q_EMIT messageRaised(message); };
    const auto perform = [&](Edit& edit) -> Result<void> {
        const auto added = addRisk(edit, risk, stamp);
        return added ? Result<void>() : Result<void>(added.error());
    };
    if (!editOrTell(*m_context.workspace, tr("Add %1").arg(reference), perform, tell))
        return;
    emptyForGood(*m_add);
    if (const int row = m_model.rowOf(risk.id); row >= 0)
        m_table->selectRow(m_filtered.mapFromSource(m_model.index(row, 0)).row());
    Q_EMIT riskRequested(risk.id);
}

void RisksView::remove()
{
    const RiskRow* row = rowAt(m_table->currentIndex());
    if (!row)
        return;
    const RiskId id = row->risk.id;
    const QString reference = row->risk.reference;
    const auto tell = [this](const Message& message) { Q_EMIT messageRaised(message); };
    if (editOrTell(*m_context.workspace, tr("Remove %1").arg(reference), [&](Edit& edit) { return removeRisk(edit, id); }, tell))
        Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, tr("%1 was removed with its links and notes.").arg(reference)));
}

void RisksView::enter(const QModelIndex& index)
{
    if (const RiskRow* row = rowAt(index))
        Q_EMIT riskRequested(RiskId(row->risk.id));
}

const RiskRow* RisksView::rowAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_model.rowAt(m_filtered.mapToSource(index).row()) : nullptr;
}

void RisksView::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

/// Esc goes back step by step: from the filter row to the table, then out of the restrictions.
void RisksView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || m_stack->currentIndex() != TablePage)
        Screen::keyPressEvent(event);
    else if (!m_table->hasFocus() && m_table->isAncestorOf(focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
    else if (m_filtered.isFiltered())
        clearFilter();
    else
        Screen::keyPressEvent(event);
}

void RisksView::setChartsShown(bool shown)
{
    m_chartsButton->setChecked(shown);
}

QJsonObject RisksView::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(QStringLiteral("words"), m_words->text());
    state.insert(QStringLiteral("status"), m_status->currentData().toJsonValue());
    state.insert(QStringLiteral("band"), m_band->currentData().toJsonValue());
    state.insert(QStringLiteral("need"), m_need->currentData().toJsonValue());
    state.insert(QStringLiteral("charts"), m_chartsButton->isChecked());
    state.insert(QStringLiteral("kind"), static_cast<int>(m_charts->kind()));
    state.insert(QStringLiteral("arrows"), m_charts->allArrows());
    return state;
}

void RisksView::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_table->sortByColumn(m_table->heads()->sortIndicatorSection(), m_table->heads()->sortIndicatorOrder());
    m_words->setText(state.value(QStringLiteral("words")).toString());
    const std::pair<QComboBox*, QString> choices[] = {
        {m_status, QStringLiteral("status")}, {m_band, QStringLiteral("band")}, {m_need, QStringLiteral("need")}};
    for (const auto& [choice, key] : choices)
        choose(*choice, state.value(key).isDouble() ? QVariant(state.value(key).toInt()) : QVariant());
    setChartsShown(state.value(QStringLiteral("charts")).toBool(true));
    const int kind = state.value(QStringLiteral("kind")).toInt(static_cast<int>(RatingKind::Current));
    if (kind >= static_cast<int>(RatingKind::Inherent) && kind <= static_cast<int>(RatingKind::Target))
        m_charts->setKind(static_cast<RatingKind>(kind));
    m_charts->setAllArrows(state.value(QStringLiteral("arrows")).toBool(false));
}

} // namespace waymark
