// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tab of coverage consists of; coveragefollowing.cpp does what it is asked.
#include "views/trace/coveragepane.h"

#include "views/shared/decisionrow.h"
#include "views/shared/filtereditors.h"
#include "views/shared/keys.h"
#include "views/shared/sectionhead.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"
#include "views/trace/itemfinder.h"
#include "views/trace/matrixgrid.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QComboBox* sideChoice(const QString& name, const QString& accessibleName)
{
    auto* choice = new QComboBox;
    choice->setObjectName(name);
    choice->setAccessibleName(accessibleName);
    choice->setToolTip(accessibleName);
    return choice;
}

} // namespace

CoveragePane::CoveragePane(const ScreenContext& context, OpenTrace& open, QWidget* parent)
    : TracePane(context, open, parent)
    , m_rows(sideChoice(u"matrixRows"_s, tr("What stands in the rows")))
    , m_columns(sideChoice(u"matrixColumns"_s, tr("What stands in the columns")))
    , m_swap(new QToolButton)
    , m_rowWords(filterWords(u"matrixRowWords"_s, tr("Only rows with these words in id or title")))
    , m_rowGaps(new QCheckBox(tr("Gaps only")))
    , m_columnWords(filterWords(u"matrixColumnWords"_s, tr("Only columns with these words in id or title")))
    , m_columnGaps(new QCheckBox(tr("Gaps only")))
    , m_head(new SectionHead)
    , m_grid(new MatrixGrid)
    , m_stack(new QStackedWidget)
    , m_nothing(noteLabel("matrixNothing"))
    , m_cell(noteLabel("matrixCell", false))
    , m_tie(new ItemFinder(QString(), [this](const QString& text) {
        return this->open().find(text, [this](const ItemRef& item) { return m_model.hasColumn(item); });
    }))
{
    m_tie->setObjectName(u"matrixTie"_s);
    m_rowGaps->setObjectName(u"matrixRowGaps"_s);
    m_columnGaps->setObjectName(u"matrixColumnGaps"_s);
    m_rowGaps->setAccessibleName(tr("Only rows that are tied to nothing"));
    m_columnGaps->setAccessibleName(tr("Only columns that are tied to nothing"));
    m_grid->setModel(&m_model);
    build();
    for (const auto& [side, name] : Words<MatrixSide>::list)
        m_rows->addItem(sideText(side), static_cast<int>(side));
    offerColumns();
    connectParts();
    showHead();
    showCell();
}

void CoveragePane::build()
{
    m_nothing->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_grid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::field);
    column->addLayout(buildSides());
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    column->addWidget(buildTie());
}

QLayout* CoveragePane::buildSides()
{
    m_swap->setObjectName(u"matrixSwap"_s);
    m_swap->setIcon(signIcon(u"changed"_s));
    m_swap->setIconSize({space::sign, space::sign});
    m_swap->setAccessibleName(tr("Swap rows and columns"));
    m_swap->setToolTip(m_swap->accessibleName());
    auto* save = new QToolButton;
    save->setObjectName(u"matrixExport"_s);
    save->setIcon(signIcon(u"export"_s));
    save->setIconSize({space::sign, space::sign});
    save->setAccessibleName(tr("Export as CSV…"));
    save->setToolTip(withKeys(save->accessibleName(), keys::exporting));
    connect(save, &QToolButton::clicked, this, &CoveragePane::exportShown);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(space::column / 2, 0, 0, 0);
    grid->setSpacing(space::field);
    const QWidgetList lines[] = {{m_rows, m_rowWords, m_rowGaps, m_swap}, {m_columns, m_columnWords, m_columnGaps, save}};
    for (int line = 0; line < 2; ++line)
        for (int place = 0; place < 4; ++place)
            grid->addWidget(lines[line][place], line, place);
    grid->setColumnStretch(1, 1);
    return grid;
}

QWidget* CoveragePane::buildTie()
{
    auto* tie = new QWidget;
    auto* row = new QHBoxLayout(tie);
    row->setContentsMargins(space::column / 2, 0, 0, 0);
    row->setSpacing(space::field);
    row->addWidget(m_cell, 1);
    row->addWidget(m_tie, 1);
    return tie;
}

void CoveragePane::connectParts()
{
    connect(m_rows, &QComboBox::activated, this, &CoveragePane::chooseRows);
    connect(m_columns, &QComboBox::activated, this, &CoveragePane::load);
    connect(m_swap, &QToolButton::clicked, this, &CoveragePane::swap);
    for (QLineEdit* words : {m_rowWords, m_columnWords})
        connect(words, &QLineEdit::textChanged, this, &CoveragePane::applyFilter);
    for (QCheckBox* gaps : {m_rowGaps, m_columnGaps})
        connect(gaps, &QCheckBox::toggled, this, &CoveragePane::applyFilter);
    connect(m_grid, &MatrixGrid::toggled, this, &CoveragePane::toggle);
    connect(m_grid, &MatrixGrid::cellChosen, this, &CoveragePane::showCell);
    connect(m_grid, &MatrixGrid::rowOpened, this, [this](int row) { Q_EMIT itemRequested(ItemRef(m_model.rowItem(row).name.item)); });
    connect(m_grid, &MatrixGrid::columnOpened, this, [this](int column) { Q_EMIT itemRequested(ItemRef(m_model.columnItem(column).name.item)); });
    connect(m_tie, &ItemFinder::picked, this, &CoveragePane::tieTo);
    connect(m_tie, &ItemFinder::nothingFound, this, &CoveragePane::tellNothingFound);
}

} // namespace waymark
