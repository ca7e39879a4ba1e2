// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/opentrace.h"

#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"

#include <utility>

namespace waymark {

namespace {

constexpr int mostFound = 24;

} // namespace

void TraceSources::read(const std::function<void(const ItemSources&)>& use) const
{
    model->readRecords([&](const Records& records) {
        use({.records = &records, .catalogues = catalogues, .reference = reference.get(), .figures = figures.get()});
    });
}

OpenTrace::OpenTrace(const ScreenContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    connect(m_context.workspace, &Workspace::changed, this, &OpenTrace::outdate);
    connect(m_context.figures, &FiguresModel::figuresChanged, this, &OpenTrace::outdate);
}

OpenTrace::~OpenTrace() = default;

void OpenTrace::outdate()
{
    m_stale = true;
    Q_EMIT outdated();
}

bool OpenTrace::isUpToDate() const
{
    return m_sources && !m_stale && !m_job.isRunning() && !m_context.figures->isComputing();
}

void OpenTrace::update()
{
    const auto figures = m_context.figures->figures();
    // What runs is not superseded: in a stream of changes it would never come to its end. Without figures nothing is told: it
    // would say that there is no evidence.
    if (!m_stale || !figures || m_job.isRunning())
        return;
    m_stale = false;
    TraceSources sources{.figures = figures, .catalogues = m_context.catalogues, .model = m_context.figures, .file = m_context.workspace->file()};
    m_job.start(
        [shelf = m_context.reference, begun = std::move(sources)](Progress&) -> Gathered {
            auto gathered = std::make_shared<TraceSources>(begun);
            Gathered result;
            if (shelf) {
                const auto content = shelf->content();
                if (content)
                    gathered->reference = *content;
                else
                    result.error = content.error();
            }
            gathered->read([&](const ItemSources& from) {
                gathered->index = TraceIndex(from);
                gathered->search = SearchIndex(from);
            });
            result.sources = std::move(gathered);
            return result;
        },
        this, [this](Gathered gathered) { take(gathered); });
}

void OpenTrace::take(const Gathered& gathered)
{
    m_sources = gathered.sources;
    if (gathered.error && !std::exchange(m_told, true))
        Q_EMIT failed(*gathered.error);
    Q_EMIT changed();
    if (m_stale)
        Q_EMIT outdated();
}

std::vector<NamedItem> OpenTrace::find(const QString& text, const std::function<bool(const ItemRef&)>& accepts) const
{
    std::vector<NamedItem> found;
    if (!m_sources)
        return found;
    for (const SearchHit& hit : m_sources->search.find(text, mostFound, accepts))
        found.push_back(*hit.item);
    return found;
}

} // namespace waymark
