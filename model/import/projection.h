// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/misfit.h"
#include "model/import/openframes.h"
#include "model/import/openlevel.h"
#include "model/import/plainvalue.h"

#include <set>

namespace waymark {

/// Takes rows when all values that they want are known.
class RowReceiver {
public:
    virtual ~RowReceiver() = default;
    /// False stops the reading.
    virtual bool row(const RowView& row) = 0;
    /// At a place of rows stood something that is no object.
    virtual void notAnObject() = 0;
    /// A place of results, or one on the way to them, is there.
    virtual void placeMet() {}
    /// A value was captured in a frame that is still open; asked only of `watching` projections.
    virtual bool captured(const RowView&) { return true; }
};

/// Keeps of a stream of JSON events what a plan wants, and gives out rows. What nobody wants is only counted through,
/// so memory does not grow with the file. Rows that want values from outside themselves wait in a spool until the
/// document closes, since the order of keys is arbitrary. A document is an object: that at the root, or each that a
/// list at the root holds.
class Projection {
public:
    /// With `watching`, `receiver.captured()` is asked after each value, and a place keeps its first values only.
    Projection(const Plan& plan, const ReadLimits& limits, RowReceiver& receiver, bool watching = false);
    ~Projection();

    // Events in the order of the document; false stops the reading, fault() may say why.
    bool key(const std::string& name, qint64 position);
    bool scalar(std::string_view text);
    bool null();
    bool open(bool array);
    bool close();

    /// Whether the value of the key just read is anybody's. True, too, near the limit of depth, which is counted here.
    bool wantsValue() const
    {
        return (m_skipped == 0 && m_pending >= 0) || m_depth + plainDepth > m_limits.depth;
    }

    const std::optional<Error>& fault() const { return m_fault; }
    int depth() const { return m_depth; }
    bool isInDocument() const { return m_open > 0; } ///< one is open
    const Misfit& misfit() const { return m_misfit; }
    /// False: the file holds nothing, or a list of nothing.
    bool metDocument() const { return !m_levels.empty(); }
    /// Documents, or some of them, stand in a list at the root, which may be empty.
    bool metRootList() const { return m_rootList; }

    /// Keys, by position, whose rows a later key of the same name replaced: found in this reading, to be left out in
    /// the next.
    const std::set<qint64>& replaced() const { return m_replaced; }
    void leaveOut(const std::set<qint64>& keys) { m_leftOut = keys; }

private:
    enum class Kind { Scalar, Null, List, Object };
    void weigh(int at, Kind kind)
    {
        if (m_open == 0 || m_plan.node(at).isWeighed())
            weighAt(at, kind);
    }
    void weighAt(int at, Kind kind);
    std::string placeOf(int at) const;
    OpenLevel& push();
    int takeNode();
    bool openRoot(bool array);
    bool enter(int node, bool array);
    bool meetMember(OpenLevel& level, const std::string& name);
    bool meetKeyAgain(OpenLevel& level, int child, qint64 position);
    bool capture(const PlanNode& node, std::string_view text, CapturedValue::Kind kind, uint64_t element);
    bool closeFrame(const PlanNode& node, bool array);
    bool captureLeaf(const PlanNode& node, std::string_view text);
    bool takeTextRow(const PlanNode& node, std::string_view text);
    bool wantsEmbedded() const;
    bool embed(std::string_view text);
    bool giveRows(const PlanNode& node);
    bool askReceiver();
    bool giveWaitingRows();
    TablePosition position(const PlanNode& entry) const;
    std::string_view memberKey() const;
    bool fail(const QString& message);
    bool did(const Result<void>& result);

    const Plan& m_plan;
    const ReadLimits m_limits;
    RowReceiver& m_receiver;
    const bool m_watching;
    std::vector<OpenLevel> m_levels;
    size_t m_open = 0; ///< levels in use
    OpenFrames m_frames;
    uint64_t m_sequence = 0;
    uint64_t m_captured = 0;
    int m_pending = -1; ///< node of the key just read, which stands at:
    qint64 m_keyPosition = 0;
    bool m_embedding = false; ///< reads a document that stands in a text
    bool m_rootList = false;
    bool m_toMember = false; ///< "{*}" met the key just read, which is:
    std::string m_pendingMember;
    int m_depth = 0;   ///< containers open, skipped ones included
    int m_skipped = 0; ///< of these, inside what nobody wants
    qint64 m_rows = 0;
    Misfit m_misfit;
    std::set<qint64> m_replaced;
    std::set<qint64> m_leftOut;
    std::optional<Error> m_fault;
};

} // namespace waymark
