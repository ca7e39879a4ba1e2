// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/policyedits.h"
#include "views/shared/openrecord.h"

namespace waymark {

/// The policy statement whose details are open.
class OpenPolicy final : public OpenRecord<Policy> {
    Q_OBJECT
public:
    using OpenRecord::OpenRecord;

    bool change(const QString& text, const PolicyChange& change);
};

} // namespace waymark
