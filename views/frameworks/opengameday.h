// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/gamedayedits.h"
#include "views/shared/openrecord.h"

namespace waymark {

/// The game day whose details are open.
class OpenGameDay final : public OpenRecord<GameDay> {
    Q_OBJECT
public:
    using OpenRecord::OpenRecord;

    bool change(const QString& text, const GameDayChange& change);
};

} // namespace waymark
