// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of a series is built.
#include "model/edit/workspace.h"
#include "views/roadmap/seriespage.h"
#include "views/shared/datatable.h"
#include "views/shared/datefield.h"
#include "views/shared/decisionrow.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int mostSprints = 99;
constexpr int longestName = 80;

void prepare(QSpinBox* field, const char* name, const QString& accessibleName, int least, int most)
{
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(accessibleName);
    field->setRange(least, most);
}

/// A field with its label above it.
QLayout* labelled(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    setType(label, Type::Small, false, true);
    label->setBuddy(field);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(label);
    column->addWidget(field);
    return column;
}

} // namespace

SeriesPage::SeriesPage(const ScreenContext& context, QWidget* parent, const QString& userFolder)
    : QWidget(parent)
    , m_context(context)
    , m_userFolder(userFolder)
    , m_head(new SectionHead)
    , m_template(new QComboBox)
    , m_firstDay(new DateField(tr("First day")))
    , m_days(new QSpinBox)
    , m_capacity(new QSpinBox)
    , m_count(new QSpinBox)
    , m_replace(new QCheckBox(tr("Replace planned sprints without stories")))
    , m_table(new DataTable(tr("Sprints that would be added")))
    , m_name(new QLineEdit)
    , m_save(namedButton(QString(), "seriesSave"))
    , m_saveNote(noteLabel("seriesSaveNote"))
    , m_decision(new DecisionRow(this, {.cancel = "seriesCancel", .accept = "seriesAdd", .note = "seriesNote"}))
{
    setObjectName(QStringLiteral("seriesPage"));
    prepareFields();
    buildTable();
    auto* column = pageColumn(this, space::column);
    column->addWidget(m_head);
    column->addLayout(buildFields());
    column->addWidget(m_table, 1);
    column->addLayout(buildSaving());
    column->addWidget(m_decision);
    connectSignals();
}

void SeriesPage::prepareFields()
{
    m_template->setObjectName(QStringLiteral("seriesTemplate"));
    m_template->setAccessibleName(tr("Template"));
    m_template->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_firstDay->setObjectName(QStringLiteral("seriesFirstDay"));
    prepare(m_days, "seriesDays", tr("Days of each sprint"), 1, mostSprintDays);
    prepare(m_capacity, "seriesCapacity", tr("Points of each sprint"), 0, mostSprintCapacity);
    m_capacity->setSpecialValueText(tr("open", "capacity that nobody gave"));
    prepare(m_count, "seriesCount", tr("How many sprints"), 1, mostSprints);
    m_replace->setObjectName(QStringLiteral("seriesReplace"));
    m_saveNote->hide();
}

QLayout* SeriesPage::buildFields()
{
    auto* fields = new QHBoxLayout;
    fields->setSpacing(space::column);
    fields->addLayout(labelled(tr("Template"), m_template), 2);
    fields->addLayout(labelled(tr("&First day"), m_firstDay), 1);
    fields->addLayout(labelled(tr("Days each"), m_days));
    fields->addLayout(labelled(tr("&Points each"), m_capacity));
    fields->addLayout(labelled(tr("Sprints"), m_count));
    auto* lines = new QVBoxLayout;
    lines->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    lines->setSpacing(space::field);
    lines->addLayout(fields);
    lines->addWidget(faultLineOf(*m_firstDay));
    lines->addWidget(m_replace);
    return lines;
}

void SeriesPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("seriesTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const std::pair<int, int> widths[] = {{SeriesPreviewModel::NumberColumn, 76}, {SeriesPreviewModel::FirstColumn, 116},
                                          {SeriesPreviewModel::LastColumn, 96},   {SeriesPreviewModel::FocusColumn, 156},
                                          {SeriesPreviewModel::CapacityColumn, 60}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(SeriesPreviewModel::GoalColumn, 160);
    m_table->heads()->setSectionsClickable(false);
    connect(m_table, &DataTable::copyRequested, this, [this] { QGuiApplication::clipboard()->setText(m_table->selectedText()); });
}

QLayout* SeriesPage::buildSaving()
{
    m_name->setObjectName(QStringLiteral("seriesName"));
    m_name->setAccessibleName(tr("Name of a template made of this workspace's sprints"));
    m_name->setMaxLength(longestName);
    m_name->setMaximumWidth(320);
    auto* label = new QLabel(tr("Save this workspace's sprints as a template"));
    label->setBuddy(m_name);
    setType(label, Type::Small, false, true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    row->addWidget(label);
    row->addWidget(m_name, 1);
    row->addWidget(m_save);
    row->addStretch(0);
    auto* lines = new QVBoxLayout;
    lines->setContentsMargins(space::column / 2, 0, space::column / 2, 0);
    lines->setSpacing(space::step);
    lines->addLayout(row);
    lines->addWidget(m_saveNote);
    return lines;
}

void SeriesPage::connectSignals()
{
    connect(m_decision, &DecisionRow::cancelled, this, [this] {
        m_open = false;
        Q_EMIT cancelled();
    });
    connect(m_decision, &DecisionRow::accepted, this, &SeriesPage::add);
    connect(m_template, &QComboBox::currentIndexChanged, this, &SeriesPage::takeTemplate);
    connect(m_firstDay, &DateField::dateChanged, this, [this] {
        m_dayTouched = true;
        refresh();
    });
    connect(m_count, &QSpinBox::valueChanged, this, [this] {
        m_countTouched = true;
        refresh();
    });
    for (QSpinBox* field : {m_days, m_capacity})
        connect(field, &QSpinBox::valueChanged, this, &SeriesPage::refresh);
    connect(m_replace, &QCheckBox::toggled, this, &SeriesPage::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &SeriesPage::nameChanged);
    connect(m_name, &QLineEdit::returnPressed, m_save, &QAbstractButton::click);
    connect(m_save, &QPushButton::clicked, this, &SeriesPage::save);
    connect(m_context.workspace, &Workspace::changed, this, &SeriesPage::refresh);
}

} // namespace waymark
