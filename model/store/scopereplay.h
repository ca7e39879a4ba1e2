// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/store/evidencewindow.h"

namespace waymark {

/// What the row of a result should say.
struct SettledResult {
    qint64 key = 0;
    KnownState state = {}; ///< none: no run that counts knows it
    qint64 since = 0;
    ChangeKind change = ChangeKind::New;
};

class ResultUpdate {
public:
    explicit ResultUpdate(BulkConnection& connection);
    void write(const SettledResult& result);

private:
    LentStatement m_update;
};

/// Derives results anew from the history of a scope, as far as runs whose counting changed can have touched them.
class ScopeReplay {
public:
    ScopeReplay(BulkConnection& connection, qint64 scope);

    std::vector<std::pair<qint64, qint64>> windows() const { return m_window.windows(); }
    /// Results among those with keys from `from` to `to` whose rows don't say what they should.
    std::vector<SettledResult> differing(qint64 from, qint64 to);
    void write(const SettledResult& result) { m_update.write(result); }

private:
    void findTouched();
    bool isTouched(qint64 from, qint64 to);
    SettledResult derive(const WindowResult& result) const;

    ScopeChain m_chain;
    EvidenceWindow m_window;
    ResultUpdate m_update;
    LentStatement m_touching;
    bool m_failuresOnly;
    int m_first = 0; ///< positions of the runs of which any row touches its result
    int m_last = -1;
};

} // namespace waymark
