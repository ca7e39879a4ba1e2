// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of comparisons is built; comparepage.cpp fills it.
#include "model/edit/workspace.h"
#include "views/compliance/comparepage.h"
#include "views/compliance/comparepointfield.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/resultssettler.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int countsWidth = 764; ///< px in which all counts are near each other

} // namespace

ComparePage::ComparePage(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(ComparisonSource::ofWorkspace(context.workspace->file()))
    , m_head(new SectionHead)
    , m_back(namedButton(tr("Back"), "compareBack"))
    , m_save(namedButton(tr("Export…"), "compareExport"))
    , m_swap(namedButton(tr("Swap"), "compareSwap"))
    , m_from(new ComparePointField(*context.workspace, QStringLiteral("compareFrom"), tr("From")))
    , m_to(new ComparePointField(*context.workspace, QStringLiteral("compareTo"), tr("To")))
    , m_counts(noteLabel("compareCounts", false))
    , m_note(noteLabel("compareNote"))
    , m_bySeverity(new DataTable(tr("Differences by severity")))
    , m_table(new DataTable(tr("Results that differ")))
    , m_kind(filterChoice(QStringLiteral("compareKind"), tr("Only results that changed like this")))
    , m_check(filterWords(QStringLiteral("compareCheck"), tr("Only results whose check has these words in id or title")))
{
    setObjectName(QStringLiteral("comparePage"));
    buildDifferences();
    buildTable();
    buildFilters();
    m_save->setToolTip(withKeys(tr("Export what is shown as CSV"), keys::exporting));
    m_save->setShortcut(keys::exporting);
    m_swap->setToolTip(tr("Compare the other way round"));
    m_back->setToolTip(withKeys(tr("Back to the runs"), Qt::Key_Escape));
    m_head->addWidget(m_save);
    m_head->addWidget(m_back);
    auto* column = pageColumn(this, space::field);
    column->addWidget(m_head);
    column->addLayout(buildPoints());
    for (QLabel* label : {m_counts, m_note}) {
        label->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
        column->addWidget(label);
    }
    setType(m_counts, Type::Body, true); // what the eye meets first
    auto* counts = new QHBoxLayout;
    counts->setSpacing(0);
    counts->addWidget(m_bySeverity, 1000);
    counts->addStretch(1);
    column->addLayout(counts);
    column->addWidget(m_table, 1);
    connectSignals();
}

QLayout* ComparePage::buildPoints()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    row->setSpacing(space::field);
    row->addWidget(m_from, 1);
    row->addWidget(m_swap);
    row->addWidget(m_to, 1);
    return row;
}

void ComparePage::buildDifferences()
{
    m_bySeverity->setObjectName(QStringLiteral("compareSeverities"));
    m_bySeverity->setModel(&m_differences);
    m_bySeverity->setFitsRows(true);
    m_bySeverity->setMaximumWidth(countsWidth);
    m_bySeverity->setSelectionMode(QAbstractItemView::NoSelection);
    m_bySeverity->setFocusPolicy(Qt::TabFocus);
    m_bySeverity->heads()->setSectionsClickable(false);
    m_bySeverity->heads()->setStretched(DifferencesModel::SeverityColumn, 92);
    for (int section = DifferencesModel::NewColumn; section < DifferencesModel::ColumnCount; ++section)
        m_bySeverity->heads()->setStretched(section, 48);
}

void ComparePage::buildTable()
{
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setModel(&m_model);
    const std::pair<int, int> widths[] = {{ComparedModel::KindColumn, 104},  {ComparedModel::SeverityColumn, 96},
                                          {ComparedModel::BeforeColumn, 112}, {ComparedModel::AfterColumn, 112},
                                          {ComparedModel::TargetColumn, 118}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    for (const int section : {ComparedModel::CheckColumn, ComparedModel::ResourceColumn})
        m_table->heads()->setStretched(section, 120);
    m_table->heads()->setSectionsClickable(false);
}

void ComparePage::buildFilters()
{
    for (const Difference kind : {Difference::New, Difference::Resolved, Difference::Reopened, Difference::Changed, Difference::Gone})
        m_kind->addItem(signText(kind), static_cast<int>(kind));
    m_table->heads()->setEditor(ComparedModel::KindColumn, m_kind);
    m_table->heads()->setEditor(ComparedModel::CheckColumn, m_check);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150); // a word is typed, not a letter
}

void ComparePage::connectSignals()
{
    connect(m_back, &QPushButton::clicked, this, &ComparePage::leave);
    connect(m_save, &QPushButton::clicked, this, &ComparePage::exportShown);
    connect(m_swap, &QPushButton::clicked, this, &ComparePage::swap);
    connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
            &ComparePage::leave);
    for (ComparePointField* field : {m_from, m_to})
        connect(field, &ComparePointField::changed, this, [this] {
            m_basis.clear();
            m_awaited.reset();
            compare();
        });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { m_model.setKind(waymark::chosen<Difference>(*m_kind)); });
    connect(m_check, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_check, &QLineEdit::returnPressed, this, &ComparePage::compare);
    connect(&m_typing, &QTimer::timeout, this, &ComparePage::compare);
    connect(&m_model, &ComparedModel::compared, this, &ComparePage::showComparison);
    connect(&m_model, &ComparedModel::failed, this, &ComparePage::showFailure);
    connect(m_table, &DataTable::sightChanged, &m_model, &ComparedModel::setSight);
    connect(m_table, &DataTable::copyRequested, this, &ComparePage::copySelection);
    const auto choose = [this](const QModelIndex& index) {
        if (const ComparedRow* row = index.isValid() ? m_model.row(index.row()) : nullptr)
            Q_EMIT chosen(row->result);
    };
    connect(m_table, &DataTable::opened, this, choose);
    connect(m_table, &DataTable::rowChosen, this, choose);
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Target>())
            showTargets();
        if (changes.touches<Run>())
            refresh();
    });
    if (m_context.settler)
        connect(m_context.settler, &ResultsSettler::settled, this, &ComparePage::refresh);
}

} // namespace waymark
