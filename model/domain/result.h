// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace waymark {

/// Why something could not be done. `message` is for the person, `detail` for the log: the two never share a string.
struct Error {
    /// Broken: what is stored is not what Waymark wrote, damaged or tampered with.
    enum class Code { NotFound, Invalid, Conflict, Storage, Io, Parse, Cancelled, Broken };
    Code code = Code::Invalid;
    QString message = {}; ///< what was tried, why it failed, what to do
    QString detail = {};  ///< SQL, path, byte offset, JSON pointer

    friend bool operator==(const Error&, const Error&) = default;
};

/// A value or the reason why there is none; a C++20 stand-in for std::expected<T, Error> with the same words.
template <typename T>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    bool has_value() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error& error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace waymark
