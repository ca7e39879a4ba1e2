// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/store/bulkconnection.h"

#include <array>
#include <optional>
#include <unordered_map>

namespace waymark {

class PacedWrite;

/// The keys of results by scope and fingerprint. Fingerprints are as good as random, so that each new one would touch
/// another page of their table: they are gathered and written in sorted lots, each page once a lot.
class FingerprintRegister {
public:
    explicit FingerprintRegister(BulkConnection& connection);

    std::optional<qint64> find(qint64 scope, const QByteArray& fingerprint);
    void add(qint64 scope, const QByteArray& fingerprint, qint64 result);
    bool isFull() const;
    /// Writes what has been gathered.
    Result<void> flush(PacedWrite& pace);

private:
    struct Name {
        qint64 scope = 0;
        std::array<char, 16> fingerprint = {};

        friend auto operator<=>(const Name&, const Name&) = default;
    };
    struct Hash {
        size_t operator()(const Name& name) const;
    };
    static Name nameOf(qint64 scope, const QByteArray& fingerprint);

    BulkConnection& m_connection;
    std::unordered_map<Name, qint64, Hash> m_gathered;
    BulkStatement m_find;
    BulkStatement m_insert;
};

} // namespace waymark
