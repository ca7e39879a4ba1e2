// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/fingerprintregister.h"

#include "model/store/pacedwrite.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace waymark {

namespace {

constexpr size_t lot = 32'000; // about 3 MB

} // namespace

size_t FingerprintRegister::Hash::operator()(const Name& name) const
{
    size_t bits = 0;
    std::memcpy(&bits, name.fingerprint.data(), sizeof bits);
    return bits ^ static_cast<size_t>(name.scope);
}

FingerprintRegister::Name FingerprintRegister::nameOf(qint64 scope, const QByteArray& fingerprint)
{
    Name name{.scope = scope};
    Q_ASSERT(fingerprint.size() == static_cast<qsizetype>(name.fingerprint.size()));
    std::copy_n(fingerprint.begin(), std::min<size_t>(static_cast<size_t>(fingerprint.size()), name.fingerprint.size()),
                name.fingerprint.begin());
    return name;
}

FingerprintRegister::FingerprintRegister(BulkConnection& connection)
    : m_connection(connection)
    , m_find(connection.prepare("SELECT result_id FROM result_key WHERE scope_id = ? AND fingerprint = ?"))
    , m_insert(connection.prepare("INSERT INTO result_key (scope_id, fingerprint, result_id) VALUES (?, ?, ?)"))
{
}

std::optional<qint64> FingerprintRegister::find(qint64 scope, const QByteArray& fingerprint)
{
    if (const auto gathered = m_gathered.find(nameOf(scope, fingerprint)); gathered != m_gathered.end())
        return gathered->second;
    std::optional<qint64> key;
    m_find.bind(1, scope).bindBlob(2, fingerprint);
    if (m_find.next())
        key = m_find.integer(0);
    m_find.reset();
    return key;
}

void FingerprintRegister::add(qint64 scope, const QByteArray& fingerprint, qint64 result)
{
    m_gathered.emplace(nameOf(scope, fingerprint), result);
}

bool FingerprintRegister::isFull() const
{
    return m_gathered.size() >= lot;
}

Result<void> FingerprintRegister::flush(PacedWrite& pace)
{
    std::vector<std::pair<Name, qint64>> sorted(m_gathered.begin(), m_gathered.end());
    m_gathered.clear();
    const auto asTheTableSorts = [](const auto& a, const auto& b) {
        const int order = std::memcmp(a.first.fingerprint.data(), b.first.fingerprint.data(), a.first.fingerprint.size());
        return std::pair(a.first.scope, order) < std::pair(b.first.scope, 0);
    };
    std::ranges::sort(sorted, asTheTableSorts);
    for (const auto& [name, result] : sorted) {
        if (auto open = pace.open(); !open)
            return open.error();
        const auto bytes = QByteArray::fromRawData(name.fingerprint.data(), static_cast<qsizetype>(name.fingerprint.size()));
        m_insert.bind(1, name.scope).bindBlob(2, bytes).bind(3, result).run();
        if (auto breath = pace.breathe(); !breath)
            return breath;
    }
    return m_connection.status();
}

} // namespace waymark
