// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace waymark {

/// The identity of a result from run to run: the first 16 bytes of SHA-256 over fields, each behind its length, so that
/// ("ab", "c") and ("a", "bc") differ.
class Fingerprint {
public:
    static constexpr qsizetype size = 16;

    Fingerprint();
    ~Fingerprint();

    void add(std::string_view field);
    /// Of the fields added since the last call.
    QByteArray take();

private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> m_hash;
    std::string m_fields;
};

} // namespace waymark
