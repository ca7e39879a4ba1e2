// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/riskedits.h"
#include "views/risks/figuresofnow.h"
#include "views/shared/openrecord.h"

namespace waymark {

/// The risk whose details are open.
class OpenRisk final : public OpenRecord<Risk> {
    Q_OBJECT
public:
    using OpenRecord::OpenRecord;

    const Risk* risk() const { return record(); } ///< null: none is open. Valid until the next change.
    bool change(const QString& text, const RiskChange& change); ///< whether it was done
    /// Ratings and status, for a reason; see rateRisk(). Likewise.
    bool rate(const QString& text, const RiskChange& change, const QString& reason);
    const FiguresOfNow& ofNow() const { return m_ofNow; } ///< what its stand, and a suggestion, are told from

private:
    FiguresOfNow m_ofNow{context()};
};

} // namespace waymark
