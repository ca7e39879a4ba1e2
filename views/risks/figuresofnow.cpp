// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/figuresofnow.h"

#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"

#include <algorithm>

namespace waymark {

namespace {

/// Risks are read from the records, whatever figures say.
bool isAboutRisks(const Change& change)
{
    const Entity& row = change.either();
    return std::holds_alternative<Risk>(row) || std::holds_alternative<RiskTie>(row) || std::holds_alternative<RiskRating>(row)
        || std::holds_alternative<Note>(row);
}

} // namespace

FiguresOfNow::FiguresOfNow(const ScreenContext& context, QObject* parent)
    : QObject(parent)
    , m_model(context.figures)
{
    if (!m_model)
        return;
    m_restricted = isRestricted();
    if (m_model->isComputing()) // nobody knows for which choice those were that are there
        m_former = m_model->figures();
    connect(m_model, &FiguresModel::environmentChanged, this, &FiguresOfNow::followChoice);
    connect(m_model, &FiguresModel::asOfChanged, this, &FiguresOfNow::followChoice);
    connect(context.workspace, &Workspace::changed, this, &FiguresOfNow::follow);
}

bool FiguresOfNow::isRestricted() const
{
    return m_model->asOf() || !m_model->environment().isEmpty();
}

/// Figures that come in from now on are of the choice just made: what was computed for another is never delivered.
void FiguresOfNow::followChoice()
{
    const auto shown = m_model->figures();
    if (!m_restricted && shown && shown != m_former)
        m_kept = shown;
    m_former = shown;
    m_restricted = isRestricted();
}

void FiguresOfNow::follow(const ChangeSet& changes)
{
    if (m_restricted && !std::ranges::all_of(changes.changes, isAboutRisks))
        m_kept.reset();
}

bool FiguresOfNow::areShown() const
{
    return m_model && !m_restricted && m_model->figures() && m_model->figures() != m_former;
}

std::shared_ptr<const ProgrammeFigures> FiguresOfNow::figures() const
{
    if (!m_model)
        return nullptr;
    return m_kept && !areShown() ? m_kept : m_model->figures();
}

} // namespace waymark
