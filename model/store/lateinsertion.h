// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/evidencewindow.h"
#include "model/store/resultwriter.h"

namespace waymark {

/// Moves a run that was written as if it were the latest of a scope to its place amidst the scope's history, so that the
/// history becomes what it would be had the files come in order. Rows are added to later runs only to say explicitly what
/// they saw, which is harmless should the run never count.
class LateInsertion {
public:
    /// `chain` holds the run at `position`, as counting; later runs follow it.
    LateInsertion(BulkConnection& connection, PacedWrite& pace, PendingStates& pending, const ResultWriter& writer,
                  const ScopeChain& chain, int position);
    /// Derives the scope's counts and deltas anew.
    Result<void> insertInto(WrittenScope& scope);

private:
    void place(WrittenScope& scope, WindowResult& result);
    KnownState observed(const WindowResult& result, const KnownState& before);
    void putRow(qint64 run, const WindowResult& result, const StateRow& state);
    void copyTexts(const WindowResult& result, const ChainRow& from, qint64 to);
    void protectLater(WindowResult& result, const std::optional<ChainRow>& before, const StateRow& placed);
    void setRow(WindowResult& result, const KnownState& state);

    BulkConnection& m_connection;
    PacedWrite& m_pace;
    PendingStates& m_pending;
    const ResultWriter& m_writer;
    const ScopeChain& m_chain;
    int m_position;
    qint64 m_run;
    LentStatement m_put;
    LentStatement m_drop;
    LentStatement m_dropDetail;
    LentStatement m_copyFirst;
    LentStatement m_copyDetail;
    LentStatement m_unknown;
};

} // namespace waymark
