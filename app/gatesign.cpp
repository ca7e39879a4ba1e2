// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatesign.h"

#include "model/edit/workspace.h"
#include "views/gate/gatestanding.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

namespace waymark {

namespace {

QIcon iconOf(GateState state)
{
    switch (state) {
    case GateState::Holds: return signIcon(Outcome::Passed);
    case GateState::Refused: return signIcon(Outcome::Failed);
    case GateState::Overridden: return signIcon(signName(state));
    case GateState::NotJudged: return signIcon(signName(state), Role::Muted);
    }
    Q_UNREACHABLE();
}

} // namespace

GateSign::GateSign(const Workspace& workspace, const FiguresModel& figures, QWidget* parent)
    : QToolButton(parent), m_workspace(workspace), m_figures(figures)
{
    setObjectName(QStringLiteral("currentGate"));
    setIconSize({space::sign, space::sign});
    setBrief(true);
    connect(&workspace, &Workspace::changed, this, &GateSign::refresh);
    connect(&figures, &FiguresModel::figuresChanged, this, &GateSign::refresh);
    refresh();
}

void GateSign::setBrief(bool brief)
{
    setToolButtonStyle(brief ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void GateSign::refresh()
{
    const Sprint* sprint = m_figures.sprint();
    setVisible(sprint);
    if (!sprint)
        return;
    const auto figures = m_figures.figures();
    const GateStanding standing = gateStanding(figuresOf(figures.get(), sprint->id), m_workspace.records(),
                                               figures ? figures->asOf : std::nullopt);
    setIcon(iconOf(standing.state));
    setText(tr("Gate: %1").arg(signText(standing.state)));
    setToolTip(tr("Sprint %1. %2. Opens its clauses.", "number, how its gate stands")
                   .arg(QString::number(sprint->number), gateSentence(standing)));
    setAccessibleName(text());
    setAccessibleDescription(gateSentence(standing));
}

} // namespace waymark
