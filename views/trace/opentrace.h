// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/reference.h"
#include "model/job/job.h"
#include "model/programme/searchindex.h"
#include "model/programme/trace.h"
#include "views/screencontext.h"

#include <QObject>

#include <functional>

namespace waymark {

/// What threads, coverage and orphans are told from, of one moment. Good as long as the workspace is open; any thread.
struct TraceSources {
    TraceIndex index = {};
    SearchIndex search = {};
    std::shared_ptr<const Reference> reference = {}; ///< null: it can't be read
    std::shared_ptr<const ProgrammeFigures> figures = {};
    const Catalogues* catalogues = nullptr;
    const FiguresModel* model = nullptr;
    QString file = {}; ///< of the workspace

    /// In a worker: calls `use` with the records as they are by now.
    void read(const std::function<void(const ItemSources&)>& use) const;
};

/// All ties of the programme, gathered by a worker for the panes of the screen. What was gathered last stays meanwhile.
class OpenTrace final : public QObject {
    Q_OBJECT
public:
    explicit OpenTrace(const ScreenContext& context, QObject* parent = nullptr);
    ~OpenTrace() override;

    /// Null until they were gathered once.
    const std::shared_ptr<const TraceSources>& sources() const { return m_sources; }
    /// Gathers anew if something changed since.
    void update();
    bool isUpToDate() const;

    /// Items that have all words of a text and that `accepts`, best first.
    std::vector<NamedItem> find(const QString& text, const std::function<bool(const ItemRef&)>& accepts) const;

Q_SIGNALS:
    void outdated(); ///< update() would gather others
    void changed();  ///< sources()
    void failed(const waymark::Error& error); ///< the reference content can't be read; told once

private:
    struct Gathered {
        std::shared_ptr<const TraceSources> sources;
        std::optional<Error> error;
    };
    void outdate();
    void take(const Gathered& gathered);

    ScreenContext m_context;
    std::shared_ptr<const TraceSources> m_sources;
    bool m_stale = true; ///< something changed that they are made from
    bool m_told = false;
    Job<Gathered> m_job;
};

} // namespace waymark
