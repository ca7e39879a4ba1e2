// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskgridform.h"

#include "model/edit/workspace.h"
#include "model/score/riskfigures.h"
#include "views/risks/riskwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/formfield.h"
#include "views/shared/scrollpage.h"
#include "views/shared/theme.h"
#include "views/shared/undoaction.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int highestTyped = 999; ///< whoever types 30 or 250 is told so, where 25 as the end would cut it to another level

bool isLevel(int value)
{
    return value >= 1 && value <= RiskGrid::highest;
}

QSpinBox* levelField(const QString& name)
{
    auto* field = new QSpinBox;
    field->setObjectName(name);
    field->setRange(0, highestTyped);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons); // five of them stand side by side
    field->setProperty("bare", true);
    field->setMinimumWidth(std::max(36, field->fontMetrics().horizontalAdvance(QString::number(highestTyped)) + 14)); // of digits, and frame
    field->setAlignment(Qt::AlignCenter);
    return field;
}

} // namespace

RiskGridForm::RiskGridForm(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_appetite(new QSpinBox)
    , m_appetiteField(new FormField(tr("Appetite: the highest level that needs no treatment"), m_appetite))
    , m_fault(noteLabel("riskGridFault", false))
    , m_decision(new DecisionRow(this, {.cancel = "riskGridCancel", .accept = "riskGridSave"}))
{
    setObjectName(QStringLiteral("riskGridForm"));
    m_appetite->setObjectName(QStringLiteral("riskGridAppetite"));
    m_appetite->setRange(0, highestTyped);
    connect(m_appetite, &QSpinBox::valueChanged, this, &RiskGridForm::followFields);
    auto* usual = linkButton(tr("Usual grid: likelihood x impact"), "riskGridUsual");
    connect(usual, &QPushButton::clicked, this, [this] { show(RiskGrid()); });
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, space::page, 0);
    column->setSpacing(space::field);
    column->addWidget(fieldLabel(tr("Level of each likelihood (upwards) and impact (to the right), 1 to 25")));
    column->addWidget(buildGrid());
    column->addWidget(m_fault);
    column->addWidget(usual, 0, Qt::AlignLeading);
    column->addWidget(m_appetiteField);
    column->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, space::field, space::field, space::field);
    whole->addWidget(scrollPage(page), 1);
    whole->addWidget(m_decision);
    m_decision->accept()->setText(tr("Save"));
    connect(m_decision, &DecisionRow::accepted, this, &RiskGridForm::save);
    connect(m_decision, &DecisionRow::cancelled, this, &RiskGridForm::cancel);
}

QWidget* RiskGridForm::buildGrid()
{
    auto* box = new QWidget;
    auto* fields = new QGridLayout(box);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(space::step);
    for (int likelihood = RiskGrid::ratings; likelihood > 0; --likelihood) {
        const int row = RiskGrid::ratings - likelihood;
        auto* name = fieldLabel(likelihoodText(likelihood));
        fields->addWidget(name, row, 0);
        for (int impact = 1; impact <= RiskGrid::ratings; ++impact) {
            QSpinBox* field = levelField(QStringLiteral("riskGrid%1%2").arg(likelihood).arg(impact));
            field->setAccessibleName(tr("Level of likelihood %1 and impact %2").arg(likelihoodText(likelihood), impactText(impact)));
            field->setToolTip(field->accessibleName());
            connect(field, &QSpinBox::valueChanged, this, &RiskGridForm::followFields);
            fields->addWidget(field, row, impact);
            m_levels[static_cast<size_t>(likelihood - 1)][static_cast<size_t>(impact - 1)] = field;
        }
    }
    for (int impact = 1; impact <= RiskGrid::ratings; ++impact) {
        auto* name = fieldLabel(QString::number(impact));
        name->setAlignment(Qt::AlignCenter);
        fields->addWidget(name, RiskGrid::ratings, impact);
        fields->setColumnStretch(impact, 1);
    }
    return box;
}

void RiskGridForm::open()
{
    if (!m_isOpen) { // else something may have been typed
        const WorkspaceProperties& properties = m_context.workspace->records().properties();
        show(gridOf(properties));
        m_appetite->setValue(properties.riskAppetite);
        m_gridThen = properties.riskGrid;
        m_appetiteThen = properties.riskAppetite;
    }
    m_isOpen = true;
    followFields();
    m_context.details->open(this, tr("Risk registry"), tr("Grid and appetite"));
    m_levels.back().front()->setFocus(Qt::OtherFocusReason);
}

void RiskGridForm::show(const RiskGrid& grid)
{
    for (int likelihood = 1; likelihood <= RiskGrid::ratings; ++likelihood)
        for (int impact = 1; impact <= RiskGrid::ratings; ++impact)
            m_levels[static_cast<size_t>(likelihood - 1)][static_cast<size_t>(impact - 1)]->setValue(grid.level(likelihood, impact));
}

RiskGrid RiskGridForm::typed() const
{
    RiskGrid grid;
    for (int likelihood = 1; likelihood <= RiskGrid::ratings; ++likelihood)
        for (int impact = 1; impact <= RiskGrid::ratings; ++impact)
            grid.setLevel(likelihood, impact, m_levels[static_cast<size_t>(likelihood - 1)][static_cast<size_t>(impact - 1)]->value());
    return grid;
}

std::optional<QString> RiskGridForm::gridFault() const
{
    for (const auto& row : m_levels)
        for (const QSpinBox* field : row)
            if (!isLevel(field->value()))
                return tr("%1: “%2” is no level from 1 to %3.", "field, value, highest")
                    .arg(field->accessibleName(), QString::number(field->value()), QString::number(RiskGrid::highest));
    const auto fault = RiskGrid::fault(typed().toText());
    return fault ? std::optional(tr("It can't be saved: %1.", "fault").arg(*fault)) : std::nullopt;
}

std::optional<QString> RiskGridForm::appetiteFault() const
{
    if (isLevel(m_appetite->value()))
        return std::nullopt;
    return tr("The appetite is a level from 1 to %1, and %2 is none.", "highest, value").arg(RiskGrid::highest).arg(m_appetite->value());
}

void RiskGridForm::followFields()
{
    const auto grid = gridFault();
    const auto appetite = appetiteFault();
    m_fault->setText(grid.value_or(QString()));
    m_appetiteField->setFault(appetite.value_or(QString()));
    m_decision->accept()->setEnabled(!grid && !appetite);
}

void RiskGridForm::save()
{
    const RiskGrid grid = typed();
    if (gridFault() || appetiteFault())
        return;
    const WorkspaceProperties before = m_context.workspace->records().properties();
    if (before.riskGrid != m_gridThen || before.riskAppetite != m_appetiteThen) {
        m_fault->setText(tr("Nothing was changed: the grid or the appetite has become another since this was opened. Cancel, and open it again."));
        return;
    }
    WorkspaceProperties after = before;
    after.riskGrid = grid.toText();
    after.riskAppetite = m_appetite->value();
    const auto done = m_context.workspace->edit(tr("Change risk grid and appetite"), [&](Edit& edit) -> Result<void> {
        return after == before ? Result<void>() : edit.update(before, after);
    });
    if (!done) {
        m_fault->setText(done.error().message); // what was typed stays
        return;
    }
    cancel();
    if (after == before)
        return;
    Q_EMIT messageRaised(undoableMessage(*m_context.workspace, this, tr("Grid and appetite are changed: every level follows.")));
}

void RiskGridForm::cancel()
{
    m_isOpen = false;
    if (m_context.details->page() == this)
        m_context.details->dismiss();
}

} // namespace waymark
