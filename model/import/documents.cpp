// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/documents.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <cctype>
#include <charconv>
#include <utility>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Documents", text);
}

/// nlohmann's SAX events, handed to a projection and a detector. Keeps nothing itself.
class Events {
public:
    using Json = nlohmann::json;

    Events(ByteSource& source, Projection* rows, Detector* watcher)
        : m_source(source)
        , m_rows(rows)
        , m_watcher(watcher)
    {
    }

    bool null()
    {
        return forEach([](auto& each) { return each.null(); });
    }
    bool boolean(bool value) { return scalar(value ? "true" : "false"); }
    bool number_integer(Json::number_integer_t value) { return number(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return number(value); }
    bool number_float(Json::number_float_t, const std::string& raw) { return scalar(raw); }
    bool string(std::string& value) { return scalar(value); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(size_t) { return open(false); }
    bool start_array(size_t) { return open(true); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name)
    {
        const qint64 position = m_source.position();
        m_source.mark();
        return forEach([&](auto& each) { return each.key(name, position); });
    }
    bool parse_error(size_t, const std::string&, const nlohmann::detail::exception& error)
    {
        m_parseError = QString::fromUtf8(error.what());
        return false;
    }

    const std::optional<Error>& fault() const { return m_fault; }
    const QString& parseError() const { return m_parseError; }

private:
    /// A watcher that says false is not asked again; when the rows are not wanted any more, nothing is.
    template <typename Event>
    bool forEach(Event event)
    {
        if (m_rows && !event(*m_rows)) {
            m_fault = m_rows->fault();
            return false;
        }
        if (m_watcher && !event(*m_watcher)) {
            m_fault = m_watcher->fault();
            m_watcher = nullptr;
        }
        return (m_rows || m_watcher) && !m_fault;
    }
    bool scalar(std::string_view text)
    {
        m_source.mark();
        return forEach([&](auto& each) { return each.scalar(text); });
    }
    template <typename Number>
    bool number(Number value)
    {
        char text[24];
        const auto end = std::to_chars(std::begin(text), std::end(text), value).ptr;
        return scalar({text, static_cast<size_t>(end - text)});
    }
    bool open(bool array)
    {
        m_source.mark();
        return forEach([&](auto& each) { return each.open(array); });
    }
    bool close()
    {
        return forEach([](auto& each) { return each.close(); });
    }

    ByteSource& m_source;
    Projection* m_rows;
    Detector* m_watcher;
    std::optional<Error> m_fault;
    QString m_parseError;
};

Error at(const FilePlace& place, Error error)
{
    error.message = say("%1 (line %2, column %3)").arg(error.message).arg(place.line).arg(place.column);
    error.detail += say(" at byte %1").arg(place.offset);
    return error;
}

Error withNoise(const FilePlace& place)
{
    return at(place,
              {.code = Error::Code::Parse,
               .message = say("The file does not start with JSON. If a tool's messages stand before the results, "
                              "redirect only its standard output into the file. Nothing was imported.")});
}

Error notJson(ByteSource& source, const Events& events, qint64 start, bool firstDocument)
{
    Error error{.code = Error::Code::Parse, .detail = events.parseError()};
    if (source.atEnd())
        error.message =
            say("The file ends in the middle; it was cut off or is still being written. Nothing was imported.");
    else if (events.parseError().contains(QLatin1String("UTF-8")))
        error.message = say("The file is not valid UTF-8. Nothing was imported.");
    else
        error.message = say("The file is not valid JSON. Nothing was imported.");
    if (!firstDocument)
        error.message =
            say("%1 The document that begins in line %2 is at fault.").arg(error.message).arg(source.place(start).line);
    return at(source.place(source.position() - 1), error);
}

/// The name of a variable, or what of it is no longer than one.
std::string takeName(ByteSource& source)
{
    constexpr size_t longestName = 128;
    std::string name;
    const auto belongs = [&](char c) {
        const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$';
        return letter || (!name.empty() && c >= '0' && c <= '9');
    };
    while (!source.atEnd() && name.size() < longestName && belongs(source.current())) {
        name += source.current();
        source.advance();
    }
    return name;
}

/// Passes "name =", or "const name =", in front of a document. If something else stands there, `word` is what of it
/// was passed.
bool passAssignment(ByteSource& source, std::string& word)
{
    word = takeName(source);
    std::string name = word;
    if (word == "var" || word == "let" || word == "const")
        name = source.skipBlanks() ? takeName(source) : std::string();
    if (name.empty() || !source.skipBlanks() || source.current() != '=')
        return false;
    source.advance();
    return source.skipBlanks() && opensDocument(source);
}

Error afterDocument(const FilePlace& place)
{
    return at(place,
              {.code = Error::Code::Parse,
               .message = say("After a document stands something that is no result. Nothing was imported.")});
}

/// What stands at `start`, where the first document should begin, is neither object nor array; `word` of it was
/// passed.
Result<void> noContainer(ByteSource& source, qint64 start, std::string word, NullAlone nullAlone)
{
    const FilePlace place = source.place(start);
    const bool goesOn = source.position() == start + static_cast<qint64>(word.size());
    while (goesOn && !source.atEnd() && !std::isspace(static_cast<unsigned char>(source.current())) && word.size() < 32) {
        word += source.current();
        source.advance();
    }
    const bool alone = word.starts_with('"') || !source.skipBlanks();
    if (alone && word == "null" && nullAlone == NullAlone::NoDocument)
        return {};
    if (alone && word == "null")
        return at(place,
                  {.message = say("The file holds nothing but null; some tools write that when they found nothing. "
                                  "Say which format it is.")});
    const bool value = word == "true" || word == "false" ||
                       word.find_first_of("\"-0123456789") == 0;
    if (!alone || !value)
        return withNoise(place);
    return at(place, {.message = say("The file holds a single value, no results. Nothing was imported.")});
}

/// Without its end, and cut if it is longer than a text may be.
std::string takeLine(ByteSource& source)
{
    constexpr size_t longestLine = (1 << 20) + 1; // lets the projection see that it was cut
    std::string line;
    for (; !source.atEnd() && source.current() != '\n'; source.advance()) {
        if (line.size() < longestLine)
            line += source.current();
        else
            source.mark();
    }
    if (!source.atEnd())
        source.advance();
    source.mark();
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

} // namespace

bool opensDocument(const ByteSource& source)
{
    return source.current() == '{' || source.current() == '[';
}

Result<void> readLines(ByteSource& source, Projection& rows)
{
    bool wanted = rows.open(false) && rows.key("lines", 0) && rows.open(true);
    for (qint64 number = 1; wanted && !source.atEnd(); ++number)
        wanted = rows.open(false) && rows.key("text", number) && rows.scalar(takeLine(source)) && rows.close();
    if (wanted && rows.close())
        rows.close();
    if (source.fault())
        return *source.fault();
    return rows.fault() ? Result<void>(*rows.fault()) : Result<void>();
}

Result<void> readDocuments(ByteSource& source, Projection* rows, Detector* watcher, NullAlone nullAlone)
{
    Events events(source, rows, watcher);
    bool first = true;
    bool assigned = false;
    while (source.skipBlanks()) {
        const qint64 start = source.position();
        if (!opensDocument(source) && first) {
            std::string word;
            assigned = passAssignment(source, word);
            if (!assigned)
                return noContainer(source, start, word, nullAlone);
        } else if (!opensDocument(source)) {
            if (source.current() != ';' || !std::exchange(assigned, false))
                return afterDocument(source.place(start));
            source.advance();
            continue;
        }
        const bool whole = nlohmann::json::sax_parse(ByteIterator(&source), ByteIterator(), &events,
                                                     nlohmann::json::input_format_t::json, false);
        if (source.fault())
            return *source.fault();
        if (events.fault())
            return at(source.place(source.position() - 1), *events.fault());
        if (!whole)
            return events.parseError().isEmpty() ? Result<void>() : notJson(source, events, start, first);
        first = false;
    }
    return source.fault() ? Result<void>(*source.fault()) : Result<void>();
}

} // namespace waymark
