// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the CSV page looks; csvdrafting.cpp reads and drafts.
#include "views/backlog/csvpage.h"

#include "model/edit/workspace.h"
#include "views/backlog/choicebox.h"
#include "views/backlog/choicedelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace waymark {

namespace {

QLabel* smallLabel(const QString& text)
{
    auto* label = new QLabel(text);
    setType(label, Type::Body, true);
    return label;
}

/// A table whose last column is chosen from a list: by a click, Enter or F2.
DataTable* mappingTable(const QString& name, const QString& objectName, QAbstractItemModel* model, int meaning)
{
    auto* table = new DataTable(name);
    table->setObjectName(objectName);
    table->setModel(model);
    table->setItemDelegate(new ChoiceDelegate(table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    table->verticalHeader()->setDefaultSectionSize(space::button);
    table->heads()->setSectionsClickable(false);
    QObject::connect(table, &DataTable::opened, table, [table, meaning](const QModelIndex& index) { table->edit(index.siblingAtColumn(meaning)); });
    QObject::connect(table, &QAbstractItemView::clicked, table, [table, meaning](const QModelIndex& index) {
        if (index.column() == meaning)
            table->edit(index);
    });
    return table;
}

} // namespace

CsvPage::CsvPage(const Workspace& workspace, const Catalogues& catalogues, Proofs proofs, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_catalogues(catalogues)
    , m_proofs(std::move(proofs))
    , m_words(catalogues)
    , m_preview(workspace.records(), catalogues)
    , m_head(new SectionHead)
    , m_columnsTable(mappingTable(tr("Columns of the file"), QStringLiteral("csvColumns"), &m_columns, CsvColumnsModel::MeaningColumn))
    , m_wordsTable(mappingTable(tr("Words of the file"), QStringLiteral("csvWords"), &m_words, CsvWordsModel::MeaningColumn))
    , m_previewTable(new DataTable(tr("Rows of the file")))
    , m_wordsNote(new QLabel)
    , m_note(new QLabel)
    , m_epic(new ChoiceBox(QStringLiteral("csvEpic"), tr("Epic of stories whose epic isn't known")))
    , m_update(new QCheckBox(tr("&Update stories that are there already")))
    , m_people(new QCheckBox(tr("Add &people who aren't there yet")))
    , m_decision(new DecisionRow(this, {.cancel = "csvCancel", .accept = "csvAccept"}))
    , m_accept(m_decision->accept())
{
    setObjectName(QStringLiteral("csvPage"));
    auto* halves = new QSplitter(Qt::Vertical);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    halves->addWidget(buildMapping());
    halves->addWidget(buildPreview());
    auto* column = pageColumn(this, space::column);
    column->addWidget(m_head);
    column->addWidget(halves, 1);
    column->addLayout(buildOptions());
    column->addWidget(m_decision);
    connect(&m_columns, &CsvColumnsModel::mapped, this, &CsvPage::remap);
    connect(&m_words, &CsvWordsModel::mapped, this, &CsvPage::remap);
    connect(&workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            draft(); // what is there already may be something else now
    });
    m_accept->setEnabled(false); // until it is known what there is to import
    connect(m_decision, &DecisionRow::cancelled, this, &CsvPage::cancelled);
    connect(m_decision, &DecisionRow::accepted, this, &CsvPage::accepted);
}

QWidget* CsvPage::buildMapping()
{
    m_columnsTable->setColumnWidth(CsvColumnsModel::MeaningColumn, 116);
    for (const int section : {CsvColumnsModel::HeadColumn, CsvColumnsModel::SampleColumn})
        m_columnsTable->heads()->setSectionResizeMode(section, QHeaderView::Stretch);
    m_wordsTable->setColumnWidth(CsvWordsModel::FieldColumn, 72);
    m_wordsTable->setColumnWidth(CsvWordsModel::RowsColumn, 52);
    for (const int section : {CsvWordsModel::WordColumn, CsvWordsModel::MeaningColumn})
        m_wordsTable->heads()->setSectionResizeMode(section, QHeaderView::Stretch);
    setType(m_wordsNote, Type::Small, false, true);
    m_wordsNote->setObjectName(QStringLiteral("csvWordsNote"));
    auto* mapping = new QWidget;
    auto* grid = new QGridLayout(mapping);
    grid->setContentsMargins(6, 0, 6, space::field);
    grid->setHorizontalSpacing(space::page);
    grid->setVerticalSpacing(space::step);
    grid->addWidget(smallLabel(tr("Columns")), 0, 0);
    auto* words = new QHBoxLayout;
    words->setSpacing(space::field);
    words->addWidget(smallLabel(tr("Words")));
    words->addWidget(m_wordsNote, 1);
    grid->addLayout(words, 0, 1);
    grid->addWidget(m_columnsTable, 1, 0);
    grid->addWidget(m_wordsTable, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return mapping;
}

QWidget* CsvPage::buildPreview()
{
    m_previewTable->setObjectName(QStringLiteral("csvPreview"));
    m_previewTable->setModel(&m_preview);
    m_previewTable->heads()->setSectionsClickable(false);
    const std::pair<int, int> widths[] = {{CsvPreviewModel::LineColumn, 48},     {CsvPreviewModel::FateColumn, 112},
                                          {CsvPreviewModel::ReferenceColumn, 96}, {CsvPreviewModel::TitleColumn, 240},
                                          {CsvPreviewModel::KindColumn, 72},     {CsvPreviewModel::EpicColumn, 60},
                                          {CsvPreviewModel::PriorityColumn, 72}, {CsvPreviewModel::PointsColumn, 52},
                                          {CsvPreviewModel::OwnerColumn, 124},   {CsvPreviewModel::SprintColumn, 52},
                                          {CsvPreviewModel::StatusColumn, 92},   {CsvPreviewModel::NotesColumn, 420}};
    for (const auto& [section, width] : widths)
        m_previewTable->setColumnWidth(section, width);
    // What matters most stands where it is seen without scrolling.
    m_previewTable->heads()->moveSection(CsvPreviewModel::NotesColumn, CsvPreviewModel::TitleColumn + 1);
    auto* preview = new QWidget;
    auto* column = new QVBoxLayout(preview);
    column->setContentsMargins(6, space::field, 6, 0);
    column->setSpacing(space::step);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    setType(m_note, Type::Small, false, true);
    m_note->setObjectName(QStringLiteral("csvPreviewNote"));
    row->addWidget(smallLabel(tr("What the rows become")));
    row->addWidget(m_note, 1);
    column->addLayout(row);
    column->addWidget(m_previewTable, 1);
    return preview;
}

QLayout* CsvPage::buildOptions()
{
    m_epic->addOptions(StoryField::Epic, m_workspace.records(), m_catalogues);
    m_epic->setMinimumWidth(200);
    m_update->setObjectName(QStringLiteral("csvUpdate"));
    m_people->setObjectName(QStringLiteral("csvPeople"));
    auto* label = new QLabel(tr("Stories of no known &epic go to"));
    label->setBuddy(m_epic);
    auto* epic = new QHBoxLayout;
    epic->setSpacing(space::field);
    epic->addWidget(label);
    epic->addWidget(m_epic);
    epic->addStretch(1);
    auto* ticks = new QHBoxLayout;
    ticks->setSpacing(space::section);
    ticks->addWidget(m_update);
    ticks->addWidget(m_people);
    ticks->addStretch(1);
    auto* options = new QVBoxLayout;
    options->setContentsMargins(6, 0, 6, 0);
    options->setSpacing(space::step);
    options->addLayout(epic);
    options->addLayout(ticks);
    connect(m_epic, &QComboBox::currentIndexChanged, this, &CsvPage::remap);
    for (QCheckBox* box : {m_update, m_people})
        connect(box, &QCheckBox::toggled, this, &CsvPage::remap);
    return options;
}

} // namespace waymark
