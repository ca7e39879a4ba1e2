// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/domain/review.h"
#include "model/domain/result.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace waymark {

/// The lenses of a workspace, each read once: parsing the framework takes longer than a frame. Any thread.
class LensShelf {
public:
    /// Errors: Parse, if what is stored holds no lens any more.
    Result<std::shared_ptr<const Lens>> lens(const LensRecord& record);
    /// Null: it has not been read. Never waits for a reading.
    std::shared_ptr<const Lens> known(const LensId& lens) const;

private:
    QMutex m_reading;      ///< held while reading, so that no two threads read the same
    mutable QMutex m_lock; ///< of what follows
    QHash<LensId, std::shared_ptr<const Lens>> m_lenses; ///< a record's document never changes
};

} // namespace waymark
