// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/orphanspane.h"

#include "views/shared/csvfile.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/numbers.h"
#include "views/shared/prompt.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/trace/itemfinder.h"
#include "views/trace/orphanwords.h"
#include "views/trace/tracewords.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// An item is there once for each thing that it lacks.
QString gapsText(const OrphansModel& model)
{
    QSet<ItemRef> items;
    for (int row = 0; row < model.rowCount(); ++row)
        items.insert(model.rowAt(row).name.item);
    const qint64 gaps = model.rowCount();
    const QString gapCount = gaps == 1 ? OrphansPane::tr("1 gap") : OrphansPane::tr("%1 gaps").arg(countText(gaps));
    return items.size() == 1 ? OrphansPane::tr("%1, of 1 item that is tied to nothing where it should be", "gaps").arg(gapCount)
                             : OrphansPane::tr("%1, of %2 items that are tied to nothing where they should be", "gaps").arg(gapCount, countText(items.size()));
}

} // namespace

OrphansPane::OrphansPane(const ScreenContext& context, OpenTrace& open, QWidget* parent)
    : TracePane(context, open, parent)
    , m_head(new SectionHead)
    , m_table(new DataTable(tr("What is tied to nothing")))
    , m_kind(filterChoice(u"orphanKind"_s, tr("Only items that lack this")))
    , m_words(filterWords(u"orphanWords"_s, tr("Only items with these words in id or title")))
    , m_stack(new QStackedWidget)
    , m_nothing(noteLabel("orphansNothing"))
    , m_tie(new ItemFinder(QString(), [this](const QString& text) {
        return this->open().find(text, [this](const ItemRef& item) { return mends(item); });
    }))
{
    m_tie->setObjectName(u"orphanTie"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_filter.setSourceModel(&m_model);
    buildTable();
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_tie);
    for (const auto& [kind, name] : Words<OrphanKind>::list)
        m_kind->addItem(orphanKindText(kind), static_cast<int>(kind));
    connectParts();
    showHead();
    showChosen();
}

void OrphansPane::buildTable()
{
    m_table->setObjectName(u"orphansTable"_s);
    m_table->setModel(&m_filter);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as they come, until a person sorts
    m_table->setColumnWidth(OrphansModel::KindColumn, 104);
    m_table->setColumnWidth(OrphansModel::CodeColumn, 150);
    m_table->setColumnWidth(OrphansModel::MissingColumn, 210);
    m_table->heads()->setStretched(OrphansModel::TitleColumn, 160);
    m_table->heads()->setStretched(OrphansModel::RemedyColumn, 120);
    m_table->heads()->setGivingWay({OrphansModel::RemedyColumn, OrphansModel::KindColumn});
    m_table->heads()->setEditor(OrphansModel::TitleColumn, m_words);
    m_table->heads()->setEditor(OrphansModel::MissingColumn, m_kind);
}

void OrphansPane::connectParts()
{
    connect(m_words, &QLineEdit::textChanged, this, &OrphansPane::applyFilter);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &OrphansPane::applyFilter);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) {
        if (const Orphan* orphan = orphanAt(index))
            Q_EMIT itemRequested(ItemRef(orphan->name.item));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OrphansPane::showChosen);
    connect(m_tie, &ItemFinder::picked, this, &OrphansPane::tieTo);
    connect(m_tie, &ItemFinder::nothingFound, this, &OrphansPane::tellNothingFound);
}

void OrphansPane::refresh()
{
    const auto sources = open().sources();
    if (!sources)
        return;
    m_job.start(
        [sources](Progress&) {
            std::vector<Orphan> found;
            sources->read([&](const ItemSources& from) { found = orphans(sources->index, from); });
            return found;
        },
        this, [this](std::vector<Orphan> found) { take(std::move(found)); });
}

void OrphansPane::take(std::vector<Orphan> found)
{
    const int row = m_table->currentIndex().row();
    m_shown = true;
    m_model.show(std::move(found));
    countKinds();
    showHead();
    // What was mended is gone: the next one comes to its place.
    if (!chosen() && m_filter.rowCount() > 0)
        m_table->selectionModel()->setCurrentIndex(m_filter.index(std::clamp(row, 0, m_filter.rowCount() - 1), 0),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showChosen();
}

void OrphansPane::countKinds()
{
    for (int i = 1; i < m_kind->count(); ++i) { // the first is "All"
        const auto kind = static_cast<OrphanKind>(m_kind->itemData(i).toInt());
        m_kind->setItemText(i, tr("%1  %2", "kind, count").arg(orphanKindText(kind), countText(m_model.count(kind))));
    }
}

void OrphansPane::applyFilter()
{
    m_filter.setWords(m_words->text());
    m_filter.setKind(waymark::chosen<OrphanKind>(*m_kind));
    showHead();
    showChosen();
}

void OrphansPane::showHead()
{
    const qint64 all = m_model.rowCount();
    const qint64 shown = m_filter.rowCount();
    m_stack->setCurrentIndex(!m_shown || all == 0 ? 0 : 1);
    m_nothing->setText(m_shown ? tr("Nothing is missing: every item is tied to what it needs.") : tr("Looking…"));
    m_head->setText(m_shown && all > 0 ? gapsText(m_model) : tr("Orphans"), !m_shown || shown == all ? QString() : tr("%1 of them are like this").arg(countText(shown)));
}

const Orphan* OrphansPane::orphanAt(const QModelIndex& shown) const
{
    const QModelIndex index = m_filter.mapToSource(shown);
    return index.isValid() ? &m_model.rowAt(index.row()) : nullptr;
}

const Orphan* OrphansPane::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : orphanAt(rows.front());
}

bool OrphansPane::mends(const ItemRef& item) const
{
    const Orphan* orphan = chosen();
    if (!orphan || !canLink(orphan->name.item.kind, item.kind))
        return false;
    const std::vector<ItemKind> kinds = remediesOf(orphan->kind);
    return std::ranges::find(kinds, item.kind) != kinds.end();
}

void OrphansPane::showChosen()
{
    const Orphan* orphan = chosen();
    const bool mendable = orphan && !remediesOf(orphan->kind).empty();
    m_tie->setEnabled(mendable);
    const QString name = orphan ? shortName(orphan->name.code, orphan->name.title) : QString();
    if (!orphan)
        m_tie->setHint(tr("Tie…, by id or words"));
    else if (mendable)
        m_tie->setHint(withKeys(tr("%1: %2, by id or words").arg(name, remedyText(orphan->kind)), keys::tie));
    else
        m_tie->setHint(withKeys(tr("%1: %2", "orphan, what mends it").arg(name, remedyText(orphan->kind)), Qt::Key_Return));
}

void OrphansPane::tieTo(const NamedItem& other)
{
    if (const Orphan* orphan = chosen())
        tie(NamedItem(orphan->name), other); // a copy: the edit brings other rows
}

void OrphansPane::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void OrphansPane::typeTie()
{
    m_tie->setFocus(Qt::ShortcutFocusReason);
}

void OrphansPane::exportShown()
{
    if (!context().prompt)
        return;
    const QString file = context().prompt->saveFile(tr("Export the list"), u"orphans.csv"_s, tr("Table (*.csv)"));
    if (file.isEmpty())
        return;
    CsvFile csv(file, tr("The list can't be exported to %1: %2. Choose another folder."));
    const auto cellsOf = [this](int row) {
        QStringList cells;
        for (int column = 0; column < OrphansModel::ColumnCount; ++column)
            cells << (row < 0 ? m_filter.headerData(column, Qt::Horizontal) : m_filter.index(row, column).data()).toString();
        return cells;
    };
    Result<void> written = csv.begin(cellsOf(-1));
    for (int row = 0; written && row < m_filter.rowCount(); ++row)
        written = csv.add(cellsOf(row));
    if (written)
        written = csv.finish();
    if (written)
        Q_EMIT messageRaised({.kind = Message::Kind::Done, .text = tr("Saved to %1.").arg(file)});
    else
        tellFailure(written.error());
}

std::optional<ItemRef> OrphansPane::selectedItem() const
{
    const Orphan* orphan = chosen();
    return orphan ? std::optional(orphan->name.item) : std::nullopt;
}

QJsonObject OrphansPane::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(u"words"_s, m_words->text());
    if (const auto kind = m_filter.kind())
        state.insert(u"kind"_s, word(*kind));
    return state;
}

void OrphansPane::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_words->setText(state.value(u"words"_s).toString());
    const auto kind = fromWord<OrphanKind>(state.value(u"kind"_s).toString());
    choose(*m_kind, kind ? QVariant(static_cast<int>(*kind)) : QVariant());
}

} // namespace waymark
