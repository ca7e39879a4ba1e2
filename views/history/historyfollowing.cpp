// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the History screen follows the workspace and does what it is asked; historyview.cpp builds it.
#include "model/domain/localday.h"
#include "model/edit/auditreader.h"
#include "model/edit/workspace.h"
#include "views/history/historydetails.h"
#include "views/history/historydoors.h"
#include "views/history/historyview.h"
#include "views/history/historywords.h"
#include "views/shared/datatable.h"
#include "views/shared/datefield.h"
#include "views/shared/filtereditors.h"
#include "views/shared/localnow.h"
#include "views/shared/mnemonics.h"
#include "views/shared/numbers.h"
#include "views/shared/sectionhead.h"
#include "views/shared/undoaction.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

void HistoryView::connectFeeds()
{
    connect(&m_model, &HistoryModel::loaded, this, &HistoryView::showState);
    connect(&m_model, &HistoryModel::counted, this, &HistoryView::showState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &HistoryView::showState);
    connect(&m_model, &HistoryModel::failed, this, [this](const Error& error) { tellFailure(error.message); });
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (m_authorsKnown)
            knowAuthor(changes.author);
    });
}

/// New entries come in above what is being read, which stays where it is.
void HistoryView::keepPlace()
{
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this](const QModelIndex&, int first) {
        const bool scrolled = first == 0 && m_table->verticalScrollBar()->value() > 0;
        m_place = scrolled ? QPersistentModelIndex(m_table->indexAt(QPoint(0, 0))) : QPersistentModelIndex();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_place.isValid())
            return;
        static_cast<void>(m_table->indexAt(QPoint(0, 0))); // lays the table out anew, so that it reaches as far as it has to
        m_table->scrollTo(m_place, QAbstractItemView::PositionAtTop);
        m_place = QPersistentModelIndex();
    });
}

QString HistoryView::sayWhatIsOfNow() const
{
    return tr("The history is all that has been done until now.");
}

HistoryDetails* HistoryView::details()
{
    if (m_details)
        return m_details;
    m_details = new HistoryDetails(m_context, this); // the panel's, from when the entry is read
    connect(m_details, &HistoryDetails::itemRequested, this, &Screen::itemRequested);
    connect(m_details, &HistoryDetails::refused, this, &HistoryView::tellFailure);
    connect(m_details, &HistoryDetails::entryRequested, this, [this](qint64 sequence) {
        if (const int row = m_model.rowOf(sequence); row >= 0)
            m_table->selectRow(row);
        m_details->open(sequence, true);
    });
    connect(m_details, &HistoryDetails::restored, this,
            [this](const QString& text) { Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, text)); });
    return m_details;
}

void HistoryView::openEntry(const QModelIndex& index, bool entering)
{
    if (index.isValid() && m_context.details)
        details()->open(m_model.rowAt(index.row()).sequence, entering);
}

AuditFilter HistoryView::filter() const
{
    AuditFilter wanted{.author = m_author->currentData().toString(),
                       .words = m_words->text().split(u' ', Qt::SkipEmptyParts),
                       .item = m_item};
    const auto kind = std::ranges::find(historyKinds(), m_kind->currentData().toString(), &HistoryKind::word);
    if (kind != historyKinds().end())
        wanted.kinds = kind->tables;
    restrictDays(wanted);
    return wanted;
}

void HistoryView::restrictDays(AuditFilter& wanted) const
{
    const auto period = chosen<Period>(*m_period);
    if (!period)
        return;
    const QString zone = m_context.workspace->records().properties().timeZone;
    const QDate today = localNow(*m_context.workspace).date();
    switch (*period) {
    case Today:
        wanted.from = beginOfDay(today, zone);
        break;
    case Week:
        wanted.from = beginOfDay(today.addDays(-6), zone);
        break;
    case Month:
        wanted.from = beginOfDay(today.addDays(-29), zone);
        break;
    case Between:
        wanted.from = beginOfDay(m_first->date(), zone);
        wanted.until = beginOfDay(m_last->date().addDays(1), zone);
        break;
    }
}

void HistoryView::applyFilter()
{
    m_days->setVisible(chosen<Period>(*m_period) == Between);
    whenSeen([this] { read(); });
}

void HistoryView::read()
{
    m_model.setFilter(filter());
    if (!m_authorsKnown && !m_authors.isRunning())
        readAuthors();
}

void HistoryView::leaveItem()
{
    m_item.clear();
    m_chip->setVisible(false);
    applyFilter();
}

void HistoryView::clearFilter()
{
    m_item.clear();
    m_chip->setVisible(false);
    for (QComboBox* choice : {m_period, m_author, m_kind}) {
        const QSignalBlocker quiet(choice);
        choice->setCurrentIndex(0);
    }
    const QSignalBlocker quiet(m_words);
    m_words->clear();
    applyFilter();
}

void HistoryView::readAuthors()
{
    m_authors.start(
        [file = m_context.workspace->file()](Progress&) -> Result<QStringList> {
            const auto reader = AuditReader::open(file);
            return reader ? reader->authors() : Result<QStringList>(reader.error());
        },
        this, [this](Result<QStringList> authors) {
            if (!authors) {
                tellFailure(authors.error().message);
                return;
            }
            m_authorsKnown = true;
            for (const QString& author : *authors)
                knowAuthor(author);
        });
}

void HistoryView::knowAuthor(const QString& author)
{
    if (!author.isEmpty() && m_author->findData(author) < 0)
        m_author->addItem(author, author);
}

void HistoryView::showState()
{
    const bool none = m_model.rowCount() == 0 && m_model.total() == 0;
    m_stack->setCurrentIndex(none && !m_model.isFiltered() ? 0 : 1);
    m_nothing->setVisible(none);
    m_nothing->setText(tr("No entry is like this. Esc shows all of them."));
    const qint64 total = m_model.total();
    QString count = total < 0 ? tr("counting…") : total == 1 ? tr("1 entry") : tr("%1 entries").arg(countText(total));
    if (m_model.isFiltered() && total >= 0)
        count = total == 1 ? tr("1 entry is like this") : tr("%1 entries are like this").arg(countText(total));
    m_head->setText(tr("History"), count);
}

void HistoryView::showHistory(const ItemRef& item)
{
    const QString id = auditIdOf(item);
    if (id.isEmpty()) {
        Q_EMIT messageRaised({.text = tr("No history is kept of that: it is none of what people change here.")});
        return;
    }
    clearFilter();
    m_item = id;
    m_chip->setText(literalText(tr("Of %1").arg(historyItemName(m_context.workspace->records(), item).left(60))));
    m_chip->setAccessibleName(tr("Only the history of one item. Press to take this restriction back."));
    m_chip->setVisible(true);
    applyFilter();
}

void HistoryView::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

/// Esc goes back step by step: from the filter row to the table, then out of the restrictions.
void HistoryView::keyPressEvent(QKeyEvent* event)
{
    const bool restricted = !(filter() == AuditFilter());
    if (event->key() != Qt::Key_Escape || (!restricted && m_table->hasFocus()))
        Screen::keyPressEvent(event);
    else if (!m_table->hasFocus() && m_table->isAncestorOf(focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
    else
        clearFilter();
}

void HistoryView::tellFailure(const QString& text)
{
    Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = text});
}

QJsonObject HistoryView::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(u"words"_s, m_words->text());
    state.insert(u"author"_s, m_author->currentData().toString());
    state.insert(u"kind"_s, m_kind->currentData().toString());
    state.insert(u"period"_s, m_period->currentData().toJsonValue());
    state.insert(u"first"_s, m_first->date().toString(Qt::ISODate));
    state.insert(u"last"_s, m_last->date().toString(Qt::ISODate));
    return state;
}

void HistoryView::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_words->setText(state.value(u"words"_s).toString());
    const QString author = state.value(u"author"_s).toString();
    knowAuthor(author);
    choose(*m_author, author.isEmpty() ? QVariant() : QVariant(author));
    const QString kind = state.value(u"kind"_s).toString();
    choose(*m_kind, kind.isEmpty() ? QVariant() : QVariant(kind));
    const QDate first = QDate::fromString(state.value(u"first"_s).toString(), Qt::ISODate);
    const QDate last = QDate::fromString(state.value(u"last"_s).toString(), Qt::ISODate);
    if (first.isValid() && last.isValid()) {
        m_first->setDate(first); // each pushes the other
        m_last->setDate(last);
    }
    const QJsonValue period = state.value(u"period"_s);
    choose(*m_period, period.isDouble() ? QVariant(period.toInt()) : QVariant());
}

} // namespace waymark
