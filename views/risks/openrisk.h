// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/riskedits.h"
#include "views/shared/openitem.h"

namespace waymark {

/// The risk whose details are open.
class OpenRisk final : public OpenItem {
    Q_OBJECT
public:
    explicit OpenRisk(const ScreenContext& context, QObject* parent = nullptr);

    void open(const RiskId& risk);
    void close();
    const std::optional<RiskId>& id() const { return m_id; }
    const Risk* risk() const; ///< null: none is open. Valid until the next change.

    bool change(const QString& text, const RiskChange& change);

private:
    void follow(const ChangeSet& changes);

    std::optional<RiskId> m_id;
};

} // namespace waymark
