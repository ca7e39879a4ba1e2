// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/changewords.h"
#include "model/domain/itemref.h"
#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/screencontext.h"
#include "views/shared/detailscontent.h"

namespace waymark {

/// One entry of the history, in the details panel: who changed what, from what to what, and the way back for each item.
class HistoryDetails final : public DetailsContent {
    Q_OBJECT
public:
    explicit HistoryDetails(const ScreenContext& context, QWidget* parent = nullptr);

    /// Reads the entry, then opens the panel. `entering`: the focus goes to the first thing that can be done.
    void open(qint64 sequence, bool entering);

Q_SIGNALS:
    void itemRequested(const waymark::ItemRef& item);
    void entryRequested(qint64 sequence); ///< that this one took back
    void restored(const QString& text);   ///< by the edit just made, in a sentence
    void refused(const QString& text);

private:
    struct Read {
        ChangeSet entry = {};
        QString hash = {};
    };

    void show(Read read, bool entering);
    void build();
    void addFacts();
    void addChange(const Change& change, const NameOfValue& names);
    void addRest();
    void enter();

    ScreenContext m_context;
    std::optional<Read> m_shown;
    size_t m_most = 0; ///< changes that are shown
    Job<Result<Read>> m_reading;
};

} // namespace waymark
