// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Exceptions screen follows the workspace and does what it is asked; exceptionsview.cpp builds it.
#include "model/domain/wholefile.h"
#include "model/edit/workspace.h"
#include "views/exceptions/exceptiondetails.h"
#include "views/exceptions/exceptionform.h"
#include "views/exceptions/exceptionsview.h"
#include "views/shared/datatable.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/filtereditors.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tablecsv.h"
#include "views/shared/tableheader.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace waymark {

void ExceptionsView::connectFeeds()
{
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        for (QAbstractItemModel* model : {static_cast<QAbstractItemModel*>(&m_model), static_cast<QAbstractItemModel*>(&m_shown)})
            connect(model, signal, this, &ExceptionsView::showCount);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ExceptionsView::fillOwners);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ExceptionsView::fillOwners);
    if (!m_context.figures)
        return;
    connect(m_context.figures, &FiguresModel::figuresChanged, this, &ExceptionsView::followFigures);
    followFigures();
}

void ExceptionsView::followFigures()
{
    const auto figures = m_context.figures->figures();
    if (!figures)
        return;
    m_model.showFigures(*figures);
    if (m_details)
        m_details->refresh();
}

QString ExceptionsView::sayWhatIsOfNow() const
{
    return tr("The list of exceptions, and where each stands, is as it is now.");
}

/// A day may have ended since it was seen last.
void ExceptionsView::showEvent(QShowEvent* event)
{
    Screen::showEvent(event);
    m_model.refresh();
}

ExceptionDetails* ExceptionsView::details()
{
    if (m_details)
        return m_details;
    m_details = new ExceptionDetails(m_context);
    connect(m_details, &ExceptionDetails::messageRaised, this, &Screen::messageRaised);
    connect(m_details, &ExceptionDetails::checksRequested, this, &Screen::checksRequested);
    connect(m_details, &ExceptionDetails::riskRequested, this, &Screen::riskRequested);
    connect(m_details, &ExceptionDetails::editRequested, this, &ExceptionsView::edit);
    connect(m_details, &ExceptionDetails::renewed, this, &ExceptionsView::select);
    return m_details;
}

void ExceptionsView::openDetails(const ExceptionId& exception)
{
    if (m_context.details)
        details()->open(exception);
}

void ExceptionsView::makeException(const ExceptionDraft& draft)
{
    if (!m_context.details)
        return;
    if (!m_asking) {
        m_asking = new ExceptionForm(m_context);
        connect(m_asking, &ExceptionForm::messageRaised, this, &Screen::messageRaised);
        connect(m_asking, &ExceptionForm::stored, this, &ExceptionsView::select);
    }
    m_asking->open(draft);
}

void ExceptionsView::edit(const ExceptionId& exception)
{
    const ExceptionRecord* known = m_context.workspace->records().of<ExceptionRecord>().find(exception);
    if (!known || !m_context.details)
        return;
    if (!m_editing) {
        m_editing = new ExceptionForm(m_context);
        connect(m_editing, &ExceptionForm::messageRaised, this, &Screen::messageRaised);
        connect(m_editing, &ExceptionForm::stored, this, &ExceptionsView::select);
    }
    m_editing->edit(ExceptionRecord(*known));
}

/// In the table, if no filter hides it; its details open in any case.
void ExceptionsView::select(const ExceptionId& exception)
{
    if (const int row = m_model.rowOf(exception); row >= 0) {
        const QModelIndex index = m_shown.mapFromSource(m_model.index(row, 0));
        if (index.isValid())
            m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_table->setFocus(Qt::OtherFocusReason);
    }
    openDetails(exception);
}

void ExceptionsView::showExceptions(const ExceptionSelection& selection)
{
    clearFilter();
    if (selection.exceptions.size() == 1) {
        select(selection.exceptions.front());
        return;
    }
    m_only = QSet<ExceptionId>(selection.exceptions.begin(), selection.exceptions.end());
    m_chip->setText(literalText(selection.title));
    m_chip->setVisible(true);
    applyFilter();
    m_table->setFocus(Qt::OtherFocusReason);
}

std::optional<ExceptionId> ExceptionsView::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() != 1)
        return std::nullopt;
    return m_model.rowAt(m_shown.mapToSource(rows.front()).row()).exception.id;
}

void ExceptionsView::begin(ExceptionActs::Act act)
{
    const auto exception = chosen();
    if (!exception || !m_context.details) {
        Q_EMIT messageRaised({.text = tr("Select one exception first.")});
        return;
    }
    openDetails(*exception);
    if (m_details->canDo(act))
        m_details->begin(act);
    else
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = act == ExceptionActs::Renew
                                  ? tr("Only an exception that was approved once can be renewed.")
                                  : tr("That can't be done any more. Only a proposal is approved, edited or removed, and only "
                                       "what isn't over is revoked.")});
}

void ExceptionsView::applyFilter()
{
    ShownExceptions shown{.state = waymark::chosen<ExceptionState>(*m_state),
                          .kind = waymark::chosen<ExceptionKind>(*m_kind),
                          .words = m_words->text()};
    if (m_owner->currentData().isValid())
        shown.owner = m_owner->currentData().toString();
    shown.only = m_only;
    m_shown.show(shown);
    showCount();
}

void ExceptionsView::clearFilter()
{
    m_only.reset();
    m_chip->setVisible(false);
    for (QComboBox* choice : {m_state, m_kind, m_owner})
        choice->setCurrentIndex(0);
    m_words->clear();
    applyFilter();
}

/// What is chosen stays, even if nobody of that name owns one any more.
void ExceptionsView::fillOwners()
{
    const QVariant chosen = m_owner->currentData();
    QStringList owners = m_model.owners();
    if (!chosen.toString().isEmpty() && !owners.contains(chosen.toString()))
        owners << chosen.toString();
    const QSignalBlocker quiet(m_owner);
    while (m_owner->count() > 1)
        m_owner->removeItem(1);
    for (const QString& owner : std::as_const(owners))
        m_owner->addItem(owner, owner);
    choose(*m_owner, chosen);
    showCount();
}

void ExceptionsView::showCount()
{
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 1 : 0);
    const bool filtered = !(m_shown.shown() == ShownExceptions());
    QStringList parts = {filtered ? tr("%1 of %2 shown").arg(countText(m_shown.rowCount()), countText(m_model.rowCount()))
                                  : countText(m_model.rowCount())};
    if (const auto selected = m_table->selectionModel()->selectedRows().size(); selected > 1)
        parts << tr("%1 selected").arg(countText(selected));
    m_head->setText(tr("Exceptions"), parts.join(tr(", ")));
}

void ExceptionsView::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

/// Esc goes back step by step: from the filter row to the table, then out of the restrictions.
void ExceptionsView::keyPressEvent(QKeyEvent* event)
{
    const bool filtered = !(m_shown.shown() == ShownExceptions());
    if (event->key() != Qt::Key_Escape || (!filtered && m_table->hasFocus()))
        Screen::keyPressEvent(event);
    else if (!m_table->hasFocus() && m_table->isAncestorOf(focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
    else
        clearFilter();
}

void ExceptionsView::exportShown()
{
    const QString file = m_context.prompt
        ? m_context.prompt->saveFile(tr("Export what is shown"), QStringLiteral("exceptions.csv"), tr("Table (*.csv)"))
        : QString();
    if (file.isEmpty())
        return;
    const auto written = writeWholeFile(file, csvOf(m_shown).toUtf8(),
                                        tr("The exceptions can't be exported to %1: %2. Choose another folder."));
    if (written)
        Q_EMIT messageRaised({.kind = Message::Kind::Done,
                              .text = m_shown.rowCount() == 1 ? tr("1 exception exported to %1.").arg(file)
                                                              : tr("%1 exceptions exported to %2.").arg(countText(m_shown.rowCount()), file)});
    else
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = written.error().message});
}

QJsonObject ExceptionsView::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(QStringLiteral("words"), m_words->text());
    state.insert(QStringLiteral("state"), m_state->currentData().toJsonValue());
    state.insert(QStringLiteral("kind"), m_kind->currentData().toJsonValue());
    return state;
}

void ExceptionsView::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_table->sortByColumn(m_table->heads()->sortIndicatorSection(), m_table->heads()->sortIndicatorOrder());
    m_words->setText(state.value(QStringLiteral("words")).toString());
    for (const auto& [choice, key] : {std::pair(m_state, QStringLiteral("state")), {m_kind, QStringLiteral("kind")}})
        choose(*choice, state.value(key).isDouble() ? QVariant(state.value(key).toInt()) : QVariant());
}

} // namespace waymark
