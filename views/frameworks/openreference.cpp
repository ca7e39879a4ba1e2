// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/openreference.h"

#include "model/edit/workspace.h"
#include "model/score/programmefigures.h"
#include "views/shared/figuresmodel.h"

namespace waymark {

struct OpenReference::Computed {
    std::shared_ptr<const Reference> content = {};
    std::optional<ReferenceFigures> figures = {}; ///< none: those of the programme aren't there yet
};

OpenReference::OpenReference(const ScreenContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    // After every edit and import there are new figures; what people changed stands in the records by then.
    connect(m_context.figures, &FiguresModel::figuresChanged, this, [this] {
        m_stale = true;
        compute();
    });
}

OpenReference::~OpenReference() = default;

void OpenReference::open()
{
    if (m_wanted)
        return;
    m_wanted = true;
    compute();
}

bool OpenReference::isUpToDate() const
{
    return m_content && m_context.figures->figures() && !m_stale && !m_job.isRunning() && !m_context.figures->isComputing();
}

void OpenReference::compute()
{
    if (!m_wanted || m_job.isRunning()) // the latter is not superseded: in a stream of changes it would never come to its end
        return;
    m_stale = false;
    const QDateTime now = m_context.workspace->clock().now();
    m_job.start(
        [shelf = m_context.reference, catalogues = m_context.catalogues, model = m_context.figures,
         figures = m_context.figures->figures(), now](Progress&) -> Result<std::shared_ptr<const Computed>> {
            const auto content = shelf->content();
            if (!content)
                return content.error();
            Computed computed{.content = *content};
            if (figures)
                model->readRecords([&](const Records& records) {
                    const QDateTime moment = figures->asOf ? *figures->asOf : now;
                    computed.figures = referenceFigures(records, *catalogues, **content, *figures,
                                                        moment.addDays(-records.properties().freshnessDays));
                });
            return std::shared_ptr<const Computed>(std::make_shared<Computed>(std::move(computed)));
        },
        this,
        [this](Result<std::shared_ptr<const Computed>> computed) {
            const bool again = m_stale;
            if (computed)
                take(*computed);
            else
                fail(computed.error());
            if (again)
                compute();
        });
}

void OpenReference::take(const std::shared_ptr<const Computed>& computed)
{
    m_error.reset();
    m_content = computed->content;
    if (computed->figures)
        m_figures = *computed->figures;
    Q_EMIT changed();
}

/// Tried again at every change; told once.
void OpenReference::fail(const Error& error)
{
    const bool told = m_error.has_value();
    m_error = error;
    if (!told)
        Q_EMIT failed(error);
}

} // namespace waymark
