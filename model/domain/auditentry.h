// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"

#include <QByteArray>

namespace waymark {

/// An entry with its images, and what its place in the hash chain is told from.
struct AuditEntry {
    ChangeSet changes = {};
    QByteArray bytes = {};  ///< as they are stored: in those of an older Waymark the fields are missing that came later
    QString previous = {};  ///< hash of the entry before it, hexadecimal digits; empty: it is the first
    QString hash = {};      ///< likewise its own: SHA-256(previous hash + bytes)
};

} // namespace waymark
