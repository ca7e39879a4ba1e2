// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/id.h"

#include <QRandomGenerator>

#include <array>

namespace waymark {

/// QUuid::createUuid() asks the processor for each one, which takes microseconds, and each record that is read begins with
/// an id of its own. A generator seeded by the system once is random enough for what must be unique, not secret.
QUuid newUuid()
{
    std::array<quint32, 4> words = {};
    QRandomGenerator::global()->fillRange(words.data(), words.size());
    const auto byte = [&](size_t word, int at) { return static_cast<uchar>(words[word] >> (8 * at) & 0xFF); };
    const auto version = static_cast<ushort>((words[1] & 0x0FFF) | 0x4000); // RFC 4122: version 4, made at random
    const auto variant = static_cast<uchar>((byte(2, 0) & 0x3F) | 0x80);
    return QUuid(words[0], static_cast<ushort>(words[1] >> 16), version, variant, byte(2, 1), byte(2, 2), byte(2, 3),
                 byte(3, 0), byte(3, 1), byte(3, 2), byte(3, 3));
}

} // namespace waymark
