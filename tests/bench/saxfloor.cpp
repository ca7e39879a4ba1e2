// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include <nlohmann/json.hpp>

#include <QFile>

namespace waymark::bench {

namespace {

/// Takes every event and does nothing: what is left is the parser.
struct NullHandler {
    using json = nlohmann::json;
    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool number_integer(json::number_integer_t) { return true; }
    bool number_unsigned(json::number_unsigned_t) { return true; }
    bool number_float(json::number_float_t, const json::string_t&) { return true; }
    bool string(json::string_t&) { return true; }
    bool binary(json::binary_t&) { return true; }
    bool start_object(std::size_t) { return true; }
    bool key(json::string_t&) { return true; }
    bool end_object() { return true; }
    bool start_array(std::size_t) { return true; }
    bool end_array() { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) { return false; }
};

} // namespace

/// The whole file in memory and nothing but the parser: the fastest that any importer over nlohmann's SAX could be.
int measureSaxFloor(const QStringList& arguments)
{
    QFile file(arguments.value(0));
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.errorString());
    const Stopwatch watch;
    const QByteArray bytes = file.readAll();
    NullHandler handler;
    if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &handler))
        return fail(QStringLiteral("not JSON"));
    print("sax-floor", watch.milliseconds() / 1000, "s");
    return 0;
}

} // namespace waymark::bench
