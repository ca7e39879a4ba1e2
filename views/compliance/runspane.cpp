// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/runspane.h"

#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "views/shared/celldelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/filtereditors.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

RunsPane::RunsPane(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(new DataTable(tr("Runs")))
    , m_count(new ElidedLabel)
    , m_notes(new QLabel)
    , m_withdrawn(new QCheckBox(tr("Deleted ones")))
    , m_flip(new QPushButton)
    , m_delete(new QAction(signIcon(QStringLiteral("remove")), tr("Delete the selected runs"), this))
    , m_restore(new QAction(signIcon(QStringLiteral("undo")), tr("Restore the selected runs"), this))
    , m_rescope(new QAction(signIcon(QStringLiteral("target")), tr("Re-scope the selected run…"), this))
    , m_sprint(new QAction(signIcon(QStringLiteral("sprint")), tr("Sprint of the selected runs…"), this))
    , m_purge(new QAction(tr("Purge the selected runs for good…"), this))
    , m_compare(new QAction(tr("Compare runs or days…"), this))
    , m_sprints(new QMenu(this))
{
    buildTable();
    buildActions();
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
    m_model.setShowsWithdrawn(false);
    m_model.load(m_context.workspace->records().runs());
    showSprints();
    readChanges();
    connect(m_context.workspace, &Workspace::changed, this, &RunsPane::follow);
    showCount();
    showChoice();
}

void RunsPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("runsTable"));
    m_table->setModel(&m_model);
    m_table->cells()->setNow([workspace = m_context.workspace] { return localNow(*workspace); });
    const std::pair<int, int> widths[] = {{RunsModel::TimeColumn, 128},    {RunsModel::ToolColumn, 100},
                                          {RunsModel::FormatColumn, 104},  {RunsModel::ResultsColumn, 68},
                                          {RunsModel::NewColumn, 96},      {RunsModel::ResolvedColumn, 112},
                                          {RunsModel::ReopenedColumn, 112}, {RunsModel::SprintColumn, 56}};
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
    m_count->setObjectName(QStringLiteral("runCount"));
    m_flip->setAutoDefault(true); // Enter presses it
    m_flip->setObjectName(QStringLiteral("withdrawRun"));
    m_withdrawn->setObjectName(QStringLiteral("showWithdrawnRuns"));
    m_withdrawn->setToolTip(tr("Shows deleted runs too. Nothing counts them; they can be restored until they are purged."));
    setType(m_withdrawn, Type::Small);
    connect(m_withdrawn, &QCheckBox::toggled, &m_model, &RunsModel::setShowsWithdrawn);
    auto* import = new QPushButton(signIcon(QStringLiteral("plus")), tr("Import"));
    import->setAutoDefault(true);
    import->setObjectName(QStringLiteral("importResults"));
    connect(m_flip, &QPushButton::clicked, this, &RunsPane::flip);
    connect(import, &QPushButton::clicked, this, &RunsPane::importRequested);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::page, 0, space::page, 0);
    row->setSpacing(space::field);
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_count);
    row->addWidget(m_withdrawn);
    m_compareButton = actionButton(m_compare, "compareRuns");
    row->addWidget(m_compareButton);
    row->addWidget(m_flip);
    row->addWidget(actionButton(m_rescope, "rescopeRun"));
    row->addWidget(actionButton(m_sprint, "sprintOfRun"));
    row->addWidget(actionButton(m_purge, "purgeRun"));
    row->addWidget(import);
    return row;
}

void RunsPane::follow(const ChangeSet& changes)
{
    if (changes.touches<Sprint>() || changes.touches<WorkspaceProperties>())
        showSprints();
    if (!changes.touches<Run>())
        return;
    m_model.apply(changes);
    showCount();
    readChanges();
}

void RunsPane::readChanges()
{
    m_changes.start(
        [file = m_context.workspace->file()](Progress& progress) {
            const auto reader = EvidenceReader::open(file);
            return reader ? reader->runChanges(progress) : Result<ChangesByRun>(reader.error());
        },
        this, [this](Result<ChangesByRun> changes) {
            if (changes)
                m_model.setChanges(*changes);
            else if (changes.error().code != Error::Code::Cancelled)
                tell({.kind = Message::Kind::Failure, .text = changes.error().message});
        });
}

void RunsPane::showCount()
{
    const int withdrawn = m_model.withdrawn();
    m_withdrawn->setVisible(withdrawn > 0 || m_withdrawn->isChecked());
    m_count->setText(withdrawn == 0 ? tr("%1 imported, latest first").arg(countText(m_model.counted()))
                                    : tr("%1 imported, %2 deleted, latest first").arg(countText(m_model.counted()), countText(withdrawn)));
}

const Run* RunsPane::choice() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.size() == 1 ? &m_model.rowAt(rows.front().row()) : nullptr;
}

void RunsPane::showChoice()
{
    const Run* run = choice();
    showNotes(run ? m_model.notes(*run) : QStringList());
    enableActions();
}

void RunsPane::showSprints()
{
    const Records& records = m_context.workspace->records();
    m_model.setSprints(records.sprints(), records.properties().timeZone);
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

bool RunsPane::choose(const RunId& run)
{
    const int row = m_model.rowOf(run);
    if (row < 0)
        return false;
    const QModelIndex index = m_model.index(row, RunsModel::TimeColumn);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

QJsonObject RunsPane::saveState() const
{
    QJsonObject state = columnState(*m_table);
    state.insert(QStringLiteral("deleted"), m_withdrawn->isChecked());
    return state;
}

void RunsPane::restoreState(const QJsonObject& state)
{
    restoreColumns(*m_table, state);
    m_withdrawn->setChecked(state.value(u"deleted").toBool());
    showCount(); // where the box stands
}

} // namespace waymark
