// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/itemsearch.h"

#include "model/catalog/reference.h"
#include "model/edit/records.h"
#include "model/edit/workspace.h"
#include "model/score/programmefigures.h"
#include "views/shared/figuresmodel.h"

#include <utility>

namespace waymark {

ItemSearch::ItemSearch(const ScreenContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    connect(context.workspace, &Workspace::changed, this, &ItemSearch::note);
    connect(context.figures, &FiguresModel::figuresChanged, this, &ItemSearch::note); // with other checks, and outcomes
}

void ItemSearch::setAwake(bool awake)
{
    m_awake = awake;
    if (m_awake && m_stale && !m_job.isRunning())
        gather();
}

bool ItemSearch::isGathering() const
{
    return m_stale || m_job.isRunning() || (!m_context.figures->figures() && m_context.figures->isComputing());
}

NamedItem ItemSearch::nameOf(const ItemRef& item) const
{
    const auto reference = m_context.reference->known();
    return waymark::nameOf(item, {.records = &m_context.workspace->records(),
                                  .catalogues = m_context.catalogues,
                                  .reference = reference.get(),
                                  .figures = m_context.figures->figures().get()});
}

std::optional<Outcome> ItemSearch::outcomeOf(const ItemRef& item) const
{
    const auto key = item.kind == ItemKind::Check ? keyOf<CheckKey>(item) : std::nullopt;
    const auto outcome = key ? m_outcomes.constFind(*key) : m_outcomes.cend();
    return outcome == m_outcomes.cend() ? std::nullopt : std::optional(*outcome);
}

void ItemSearch::note()
{
    m_stale = true;
    if (m_awake && !m_job.isRunning()) // else take() sees to it: in a stream of changes nothing would ever come to its end
        gather();
}

void ItemSearch::gather()
{
    m_stale = false;
    m_job.start([context = m_context, figures = m_context.figures->figures()](Progress&) { return gathered(context, figures); },
                this, [this](const Gathered& all) { take(all); });
}

ItemSearch::Gathered ItemSearch::gathered(const ScreenContext& context, const std::shared_ptr<const ProgrammeFigures>& figures)
{
    Gathered all;
    const auto reference = context.reference->content();
    if (!reference)
        all.fault = reference.error().message;
    if (figures)
        for (const CheckOutcome& check : figures->checks)
            all.outcomes.insert(check.check, check.outcome);
    context.figures->readRecords([&](const Records& records) {
        all.index = SearchIndex(ItemSources{.records = &records,
                                            .catalogues = context.catalogues,
                                            .reference = reference ? reference->get() : nullptr,
                                            .figures = figures.get()});
    });
    return all;
}

void ItemSearch::take(const Gathered& all)
{
    m_index = all.index;
    m_outcomes = all.outcomes;
    if (m_stale && m_awake)
        gather();
    Q_EMIT changed();
    if (!all.fault.isEmpty() && !std::exchange(m_told, true))
        Q_EMIT failed(all.fault);
}

} // namespace waymark
