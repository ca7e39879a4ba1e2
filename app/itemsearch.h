// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/outcome.h"
#include "model/job/job.h"
#include "model/programme/searchindex.h"
#include "views/screencontext.h"

#include <QHash>

#include <optional>

namespace waymark {

/// Finds the items of an open workspace, and reference content, by their words. They are gathered by a worker once somebody is
/// about to ask, and again after changes, but never while nobody asks. Until that is done the last ones answer.
class ItemSearch final : public QObject {
    Q_OBJECT
public:
    /// What the context names must outlive it.
    explicit ItemSearch(const ScreenContext& context, QObject* parent = nullptr);

    /// Whether somebody asks, and is to be answered by what there is now.
    void setAwake(bool awake);
    /// Whether what find() gives isn't all that there is.
    bool isGathering() const;
    std::vector<SearchHit> find(const QString& words, int most) const { return m_index.find(words, most); }
    /// Of a check that ran, as of when the items were gathered.
    std::optional<Outcome> outcomeOf(const ItemRef& item) const;
    /// An item by the names it has now; without reference content where nobody has asked for that yet.
    NamedItem nameOf(const ItemRef& item) const;

Q_SIGNALS:
    void changed(); ///< find() gives something else, for which earlier hits are no good any more
    void failed(const QString& text); ///< once: reference content can't be read, so none of it is found

private:
    struct Gathered {
        SearchIndex index = {};
        QHash<CheckKey, Outcome> outcomes = {};
        QString fault = {};
    };
    void note();
    void gather();
    static Gathered gathered(const ScreenContext& context, const std::shared_ptr<const ProgrammeFigures>& figures);
    void take(const Gathered& gathered);

    ScreenContext m_context;
    SearchIndex m_index;
    QHash<CheckKey, Outcome> m_outcomes;
    bool m_awake = false;
    bool m_stale = true;
    bool m_told = false; ///< of a fault
    Job<Gathered> m_job;
};

} // namespace waymark
