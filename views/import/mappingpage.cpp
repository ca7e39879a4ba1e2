// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the mapping assistant looks; mappingsteps.cpp goes through it.
#include "views/import/mappingpage.h"

#include "views/import/mappingfieldspane.h"
#include "views/import/mappingnamepane.h"
#include "views/import/mappingwordspane.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/outcomelegend.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waymark {

MappingPage::MappingPage(const FormatCatalogue& formats, OwnFormats& own, JobBar* jobs, QWidget* parent)
    : QWidget(parent)
    , m_formats(formats)
    , m_own(own)
    , m_jobs(jobs)
    , m_head(new SectionHead)
    , m_steps(new QStackedWidget)
    , m_listsTable(new DataTable(tr("Lists in the file")))
    , m_fields(new MappingFieldsPane)
    , m_words(new MappingWordsPane)
    , m_name(new MappingNamePane)
    , m_table(new DataTable(tr("The first findings")))
    , m_outcomes(new OutcomeLegend)
    , m_notes(noteLabel("mappingNotes", false))
    , m_back(namedButton(tr("Back"), "mappingBack"))
    , m_decision(new DecisionRow(this, {.cancel = "mappingCancel", .accept = "mappingNext", .note = "mappingFaults"}))
{
    setObjectName(QStringLiteral("mappingPage"));
    auto* halves = new QSplitter(Qt::Vertical);
    halves->setHandleWidth(1);
    halves->setChildrenCollapsible(false);
    halves->addWidget(buildSteps());
    halves->addWidget(buildPreview());
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(6, 0, 0, 0);
    foot->setSpacing(space::field);
    foot->addWidget(m_back, 0, Qt::AlignBottom);
    foot->addWidget(m_decision, 1);
    auto* column = pageColumn(this, space::column);
    column->addWidget(m_head);
    column->addWidget(halves, 1);
    column->addLayout(foot);
    connectPanes();
}

QWidget* MappingPage::buildSteps()
{
    m_listsTable->setObjectName(QStringLiteral("mappingLists"));
    m_listsTable->setModel(&m_lists);
    m_listsTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_listsTable->setColumnWidth(MappingListsModel::PlaceColumn, 280);
    m_listsTable->setColumnWidth(MappingListsModel::ItemsColumn, 96);
    m_listsTable->heads()->setStretched(MappingListsModel::ExampleColumn, 200);
    m_listsTable->heads()->setSectionsClickable(false);
    for (QWidget* page : {static_cast<QWidget*>(m_listsTable), static_cast<QWidget*>(m_fields), static_cast<QWidget*>(m_words),
                          static_cast<QWidget*>(m_name)})
        m_steps->addWidget(page); // in the order of DraftStep
    m_steps->setMinimumHeight(120);
    return m_steps;
}

QWidget* MappingPage::buildPreview()
{
    m_table->setObjectName(QStringLiteral("mappingPreview"));
    m_table->setModel(&m_findings);
    m_table->heads()->setSectionsClickable(false);
    const std::pair<int, int> widths[] = {{MappingPreviewModel::OutcomeColumn, 104}, {MappingPreviewModel::CheckColumn, 132},
                                          {MappingPreviewModel::SeverityColumn, 92}, {MappingPreviewModel::ResourceColumn, 168},
                                          {MappingPreviewModel::TargetColumn, 116}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(MappingPreviewModel::TitleColumn, 160);
    m_table->heads()->setStretched(MappingPreviewModel::EvidenceColumn, 120);
    m_table->setMinimumHeight(80);
    m_outcomes->setEnabled(false); // counts of what nobody imported yet open nothing
    auto* preview = new QWidget;
    auto* column = new QVBoxLayout(preview);
    column->setContentsMargins(0, space::field, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(m_outcomes);
    column->addWidget(m_table, 1);
    column->addWidget(m_notes);
    return preview;
}

void MappingPage::connectPanes()
{
    connect(m_listsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { choosePlace(current.row()); });
    connect(m_listsTable, &DataTable::opened, this, &MappingPage::goOn);
    connect(m_fields, &MappingFieldsPane::tied, this, &MappingPage::tie);
    connect(m_fields, &MappingFieldsPane::edited, this, &MappingPage::take);
    connect(m_words, &MappingWordsPane::edited, this, &MappingPage::take);
    connect(m_name, &MappingNamePane::edited, this, &MappingPage::take);
    connect(m_name, &MappingNamePane::replacementAgreed, this, &MappingPage::showFaults);
    connect(m_back, &QPushButton::clicked, this, &MappingPage::goBack);
    connect(m_decision, &DecisionRow::accepted, this, &MappingPage::goOn);
    connect(m_decision, &DecisionRow::cancelled, this, [this] {
        m_reading.cancel();
        m_previewing.cancel();
        Q_EMIT left();
    });
}

} // namespace waymark
