// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the form of a workload is built.
#include "model/domain/textlimits.h"
#include "model/edit/workspace.h"
#include "views/reviews/openreview.h"
#include "views/reviews/workloadform.h"
#include "views/reviews/workloadwords.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/filtereditors.h"
#include "views/shared/formfield.h"
#include "views/shared/scrollpage.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int descriptionHeight = 64; ///< px
constexpr int tableHeight = 200;      ///< px, at least

QComboBox* choiceField(const char* name)
{
    auto* field = new QComboBox;
    field->setObjectName(QLatin1String(name));
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return field;
}

template <typename E>
void offerAll(QComboBox& field)
{
    for (const auto& [value, word] : Words<E>::list)
        field.addItem(workloadText(value), static_cast<int>(value));
}

} // namespace

WorkloadForm::WorkloadForm(OpenReview& open, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_title(new QLabel)
    , m_name(new QLineEdit)
    , m_description(new QPlainTextEdit)
    , m_environment(choiceField("workloadEnvironment"))
    , m_owner(choiceField("workloadOwner"))
    , m_dataClass(choiceField("workloadData"))
    , m_personal(new QCheckBox(tr("It holds data of living people")))
    , m_gdpr(new QCheckBox(tr("The GDPR applies to them")))
    , m_service(choiceField("workloadService"))
    , m_host(new QLineEdit)
    , m_tenancy(choiceField("workloadTenancy"))
    , m_filter(filterWords(QStringLiteral("workloadTargetWords"), tr("Only targets with these words")))
    , m_table(new DataTable(tr("Targets whose results are evidence")))
    , m_scope(noteLabel("workloadScope", false))
    , m_remove(namedButton(tr("Delete workload"), "workloadRemove"))
    , m_decision(new DecisionRow(this, {.cancel = "workloadCancel", .accept = "workloadAccept", .note = "workloadNote"}))
{
    setObjectName(QStringLiteral("workloadForm"));
    prepareFields();
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(6, 0, 6, 0); // in line with the decision
    column->setSpacing(space::section);
    column->addWidget(buildFields());
    column->addWidget(buildTargets(), 1);
    auto* all = pageColumn(this, space::column);
    all->addWidget(buildHead());
    all->addWidget(scrollPage(page), 1);
    all->addWidget(m_decision);
    connectFields();
}

void WorkloadForm::prepareFields()
{
    m_name->setObjectName(QStringLiteral("workloadName"));
    m_name->setPlaceholderText(tr("What people call it, Card authorisation say"));
    m_description->setObjectName(QStringLiteral("workloadDescription"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(descriptionHeight);
    m_environment->setEditable(true);
    m_environment->setInsertPolicy(QComboBox::NoInsert);
    m_environment->lineEdit()->setPlaceholderText(tr("Not stated"));
    m_environment->lineEdit()->setAccessibleName(tr("Environment"));
    m_personal->setObjectName(QStringLiteral("workloadPersonal"));
    m_gdpr->setObjectName(QStringLiteral("workloadGdpr"));
    m_gdpr->setToolTip(tr("The European data protection rules; where they apply there is personal data."));
    m_host->setObjectName(QStringLiteral("workloadHost"));
    m_host->setPlaceholderText(tr("m7g.large, Bottlerocket say"));
    for (QLineEdit* line : {m_name, m_host, m_environment->lineEdit()})
        line->setMaxLength(longestLine);
    offerAll<DataClass>(*m_dataClass);
    offerAll<ServiceModel>(*m_service);
    offerAll<Tenancy>(*m_tenancy);
}

QWidget* WorkloadForm::buildHead()
{
    setType(m_title, Type::Title, true);
    m_title->setObjectName(QStringLiteral("workloadTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_remove->setToolTip(tr("With its reviews, their answers and milestones. It can be undone."));
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(space::field);
    row->addWidget(m_title, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    return head;
}

QWidget* WorkloadForm::buildFields()
{
    m_nameField = new FormField(tr("Name"), m_name);
    auto* fields = new QWidget;
    auto* grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::section);
    grid->setVerticalSpacing(space::field);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto add = [grid](int row, int column, QWidget* field) { grid->addWidget(field, row, column, Qt::AlignTop); };
    add(0, 0, m_nameField);
    add(0, 1, new FormField(tr("Owner"), m_owner));
    grid->addWidget(new FormField(tr("What it does"), m_description), 1, 0, 1, 2);
    add(2, 0, new FormField(tr("Environment"), m_environment));
    add(2, 1, new FormField(tr("What runs it"), m_service));
    add(3, 0, new FormField(tr("Data class"), m_dataClass));
    add(3, 1, new FormField(tr("Host type"), m_host));
    add(4, 0, buildData());
    add(4, 1, new FormField(tr("Tenancy"), m_tenancy));
    return fields;
}

QWidget* WorkloadForm::buildData()
{
    auto* held = new QWidget;
    auto* column = new QVBoxLayout(held);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(fieldLabel(tr("Personal data")));
    column->addWidget(m_personal);
    column->addWidget(m_gdpr);
    return held;
}

QWidget* WorkloadForm::buildTargets()
{
    m_shown.setSourceModel(&m_targets);
    m_shown.setFilterKeyColumn(-1); // all
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown.setSortRole(SortRole);
    m_table->setObjectName(QStringLiteral("workloadTargets"));
    m_table->setModel(&m_shown);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(tableHeight);
    m_table->heads()->setSectionsClickable(false);
    const std::pair<int, int> widths[] = {{WorkloadTargetsModel::KindColumn, 92},
                                          {WorkloadTargetsModel::EnvironmentColumn, 120},
                                          {WorkloadTargetsModel::ToolsColumn, 180}};
    for (const auto& [section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->heads()->setStretched(WorkloadTargetsModel::NameColumn, 140);
    m_filter->setMaximumWidth(280);
    auto* targets = new QWidget;
    auto* column = new QVBoxLayout(targets);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(fieldLabel(tr("Targets whose results are its evidence. None ticked: those of its environment.")));
    column->addWidget(m_scope);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    return targets;
}

void WorkloadForm::connectFields()
{
    connect(m_decision, &DecisionRow::cancelled, this, &WorkloadForm::leave);
    connect(m_decision, &DecisionRow::accepted, this, &WorkloadForm::accept);
    connect(m_remove, &QPushButton::clicked, this, &WorkloadForm::remove);
    for (const QKeySequence& keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
                &WorkloadForm::accept);
    for (QLineEdit* line : {m_name, m_host})
        connect(line, &QLineEdit::returnPressed, this, &WorkloadForm::accept);
    connect(m_gdpr, &QCheckBox::toggled, this, [this](bool applies) {
        if (applies)
            m_personal->setChecked(true);
        m_personal->setEnabled(!applies);
    });
    connect(m_environment, &QComboBox::currentTextChanged, this,
            [this](const QString& environment) { m_targets.setEnvironment(environment.simplified()); });
    connect(m_filter, &QLineEdit::textChanged, &m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &DataTable::opened, this,
            [this](const QModelIndex& index) { m_targets.toggle(m_shown.mapToSource(index).row()); });
    connect(&m_targets, &WorkloadTargetsModel::scopeChanged, this, &WorkloadForm::followScope);
    connect(&workspace(), &Workspace::changed, this, &WorkloadForm::follow);
}

} // namespace waymark
