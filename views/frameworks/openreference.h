// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/reference.h"
#include "model/job/job.h"
#include "model/programme/referencefigures.h"
#include "views/screencontext.h"

#include <QObject>

#include <optional>

namespace waymark {

/// The reference content with what stands behind each of its items, kept up to date by a worker for all panes of the screen.
/// What was computed last is shown meanwhile.
class OpenReference final : public QObject {
    Q_OBJECT
public:
    explicit OpenReference(const ScreenContext& context, QObject* parent = nullptr);
    ~OpenReference() override;

    /// Begins to read and compute; until then nothing is, as nobody looks.
    void open();
    /// Null until it was read.
    const Reference* content() const { return m_content.get(); }
    const ReferenceFigures& figures() const { return m_figures; } ///< without anything until they were computed
    /// Whether it is known what stands behind the items. Until then there is nothing to say of them, not even "no evidence".
    bool isKnown() const { return m_content && !m_figures.items.isEmpty(); }
    const std::optional<Error>& error() const { return m_error; } ///< why the content can't be read, the last time it was tried
    bool isUpToDate() const;
    const ScreenContext& context() const { return m_context; }
    Workspace& workspace() const { return *m_context.workspace; }

Q_SIGNALS:
    void changed(); ///< content or figures
    void failed(const waymark::Error& error); ///< once, however often it is tried in vain

private:
    struct Computed;
    void compute();
    void take(const std::shared_ptr<const Computed>& computed);
    void fail(const Error& error);

    ScreenContext m_context;
    std::shared_ptr<const Reference> m_content;
    ReferenceFigures m_figures;
    std::optional<Error> m_error;
    bool m_wanted = false;
    bool m_stale = true; ///< something changed that they rest on
    Job<Result<std::shared_ptr<const Computed>>> m_job;
};

} // namespace waymark
