// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/fingerprint.h"

#include <openssl/evp.h>

namespace waymark {

Fingerprint::Fingerprint()
    : m_hash(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
{
    EVP_DigestInit_ex(m_hash.get(), EVP_sha256(), nullptr);
}

Fingerprint::~Fingerprint() = default;

void Fingerprint::add(std::string_view field)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        m_fields += static_cast<char>(field.size() >> shift & 0xFF);
    m_fields += field;
}

QByteArray Fingerprint::take()
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    EVP_DigestUpdate(m_hash.get(), m_fields.data(), m_fields.size());
    EVP_DigestFinal_ex(m_hash.get(), digest, &length);
    EVP_DigestInit_ex(m_hash.get(), nullptr, nullptr);
    m_fields.clear();
    return QByteArray(reinterpret_cast<const char*>(digest), size);
}

} // namespace waymark
