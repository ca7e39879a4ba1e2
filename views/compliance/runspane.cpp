// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/runspane.h"

#include "model/edit/workspace.h"
#include "views/shared/celldelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/filtereditors.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

RunsPane::RunsPane(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(new DataTable(tr("Runs")))
    , m_count(new QLabel)
    , m_flip(new QPushButton)
    , m_notes(new QLabel)
{
    buildTable();
    m_notes->setObjectName(QStringLiteral("runNotes"));
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_notes->setContentsMargins(space::column / 2, 0, 0, 0); // in line with the table's texts
    setType(m_notes, Type::Small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::field, 0, 0);
    column->setSpacing(space::step);
    column->addLayout(buildHead());
    auto* inset = new QVBoxLayout; // the first column stands in line with the head
    inset->setContentsMargins(space::page - space::column / 2, 0, space::field, 0);
    inset->setSpacing(space::step);
    inset->addWidget(m_table);
    inset->addWidget(m_notes);
    column->addLayout(inset);
    m_model.load(m_context.workspace->records().runs());
    connect(m_context.workspace, &Workspace::changed, this, &RunsPane::follow);
    showCount();
    showChoice();
}

void RunsPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("runsTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->cells()->setNow([workspace = m_context.workspace] { return localNow(*workspace); });
    const std::pair<int, int> widths[] = {{RunsModel::TimeColumn, 128},    {RunsModel::ToolColumn, 100},
                                          {RunsModel::FormatColumn, 104},  {RunsModel::ResultsColumn, 68},
                                          {RunsModel::NewColumn, 96},      {RunsModel::ResolvedColumn, 112},
                                          {RunsModel::ReopenedColumn, 112}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(RunsModel::TargetColumn, 80);
    m_table->heads()->setSectionsClickable(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showChoice();
        if (const Run* run = choice())
            Q_EMIT chosen(*run);
        else
            Q_EMIT unchosen();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &RunsPane::showChoice);
}

QLayout* RunsPane::buildHead()
{
    auto* title = new QLabel(tr("Runs"));
    setType(title, Type::Body, true);
    setType(m_count, Type::Small, false, true);
    m_flip->setAutoDefault(true); // Enter presses it
    m_flip->setObjectName(QStringLiteral("withdrawRun"));
    auto* import = new QPushButton(signIcon(QStringLiteral("plus")), tr("Import"));
    import->setAutoDefault(true);
    import->setObjectName(QStringLiteral("importResults"));
    connect(m_flip, &QPushButton::clicked, this, &RunsPane::flip);
    connect(import, &QPushButton::clicked, this, &RunsPane::importRequested);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::page, 0, space::page, 0);
    row->setSpacing(space::field);
    row->addWidget(title);
    row->addWidget(m_count, 1);
    row->addWidget(m_flip);
    row->addWidget(import);
    return row;
}

void RunsPane::follow(const ChangeSet& changes)
{
    if (!changes.touches<Run>())
        return;
    m_model.apply(changes);
    showCount();
}

void RunsPane::showCount()
{
    const int withdrawn = m_model.rowCount() - m_model.counted();
    m_count->setText(withdrawn == 0 ? tr("%1 imported, latest first").arg(countText(m_model.counted()))
                                    : tr("%1 imported, %2 withdrawn, latest first").arg(countText(m_model.counted()), countText(withdrawn)));
}

const Run* RunsPane::choice() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model.rowAt(rows.front().row());
}

void RunsPane::showChoice()
{
    const Run* run = choice();
    m_flip->setVisible(run != nullptr);
    showNotes(run ? RunsModel::notes(*run) : QStringList());
    if (!run)
        return;
    m_flip->setText(run->state == RunState::Counted ? tr("Withdraw") : tr("Count again"));
    m_flip->setToolTip(run->state == RunState::Counted
                           ? tr("No figure counts this run any more. It stays here and can be counted again.")
                           : tr("The figures count this run again."));
}

/// The first ones, since the runs above need their room; the tool tip has all.
void RunsPane::showNotes(const QStringList& notes)
{
    constexpr qsizetype mostShown = 2;
    QStringList shown = notes.mid(0, mostShown);
    if (notes.size() > mostShown)
        shown << tr("%1 more, shown when the pointer rests here").arg(notes.size() - mostShown);
    m_notes->setText(shown.join(u'\n'));
    m_notes->setToolTip(notes.size() > mostShown ? plainToolTip(notes.join(u'\n')) : QString());
    m_notes->setAccessibleName(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void RunsPane::clearChoice()
{
    m_table->clearSelection();
}

void RunsPane::flip()
{
    const Run* run = choice();
    if (!run)
        return;
    const Run before = *run; // edit() first catches up with others, which rewrites the model's rows
    const bool counts = before.state == RunState::Counted;
    Run after = before;
    after.state = counts ? RunState::Withdrawn : RunState::Counted;
    const QString text = (counts ? tr("Withdraw the run %1") : tr("Count the run %1 again")).arg(before.file);
    const auto done = m_context.workspace->edit(text, [&](Edit& edit) { return edit.update(before, after); });
    if (!done) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = done.error().message});
        return;
    }
    Q_EMIT messageRaised(undoableMessage(
        *m_context.workspace, this, (counts ? tr("%1 no longer counts.") : tr("%1 counts again.")).arg(after.file)));
}

QJsonObject RunsPane::saveState() const
{
    return columnState(*m_table);
}

void RunsPane::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
}

} // namespace waymark
