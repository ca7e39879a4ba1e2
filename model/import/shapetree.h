// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/documentevents.h"
#include "model/import/shape.h"

#include <functional>
#include <string>

namespace waymark {

/// One place of a file and what stands there.
struct ShapeNode {
    std::string step = {}; ///< as in a pointer, escaped; "*": each element of the list
    int parent = -1;
    std::map<std::string, int, std::less<>> children = {}; ///< by name
    std::vector<int> order = {};                           ///< children as they came
    bool object = false;
    bool list = false;
    bool moreWords = false;
    bool texts = false;
    bool numbers = false;
    bool booleans = false;
    bool nulls = false;
    qint64 items = 0;   ///< objects here, if it is an element or the document
    qint64 present = 0; ///< objects of the list around that have a value here
    qint64 seenIn = -1; ///< the last of them
    std::map<std::string, qint64, std::less<>> words = {};
    std::vector<std::string> examples = {};

    bool isScalar() const { return texts || numbers || booleans; }
};

/// Gathers the places of a file while it is read. The first node is the document.
class ShapeTree final : public DocumentEvents {
public:
    /// `position`: how far the reading is, in bytes.
    ShapeTree(const ShapeLimits& limits, std::function<qint64()> position);

    bool key(std::string_view name) override;
    bool scalar(std::string_view text, ScalarKind kind) override;
    bool null() override;
    bool open(bool array) override;
    bool close() override;

    const std::vector<ShapeNode>& nodes() const { return m_nodes; }
    bool endedEarly() const { return m_endedEarly; }
    bool leftPathsOut() const { return m_leftPathsOut; }

private:
    struct Level {
        int node = -1; ///< -1: the list at the root, whose elements are documents
        bool array = false;
        qint64 item = 0; ///< number of the object that values here belong to
    };
    static constexpr int nobody = -2;

    int next();
    int child(int node, std::string_view step);
    bool goesOn();
    void meet(int node, qint64 item);
    void note(ShapeNode& node, std::string_view text);

    const ShapeLimits m_limits;
    std::function<qint64()> m_position;
    std::vector<ShapeNode> m_nodes;
    std::vector<Level> m_open;
    int m_pending = nobody;
    int m_skipped = 0; ///< containers open that nobody looks into
    qint64 m_items = 0;
    bool m_endedEarly = false;
    bool m_leftPathsOut = false;
};

} // namespace waymark
