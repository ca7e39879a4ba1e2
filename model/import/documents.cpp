// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/documents.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <cctype>
#include <charconv>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Documents", text);
}

/// nlohmann's SAX events, handed to up to two projections. Keeps nothing itself.
class Events {
public:
    using Json = nlohmann::json;

    Events(ByteSource& source, Projection* rows, Projection* watcher)
        : m_source(source)
        , m_rows(rows)
        , m_watcher(watcher)
    {
    }

    bool null()
    {
        return forEach([](Projection& each) { return each.null(); });
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
        return forEach([&](Projection& each) { return each.key(name, position); });
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
        return forEach([&](Projection& each) { return each.scalar(text); });
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
        return forEach([&](Projection& each) { return each.open(array); });
    }
    bool close()
    {
        return forEach([](Projection& each) { return each.close(); });
    }

    ByteSource& m_source;
    Projection* m_rows;
    Projection* m_watcher;
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

/// What stands where a document should begin is neither object nor array.
Error noContainer(ByteSource& source, bool firstDocument)
{
    const FilePlace place = source.place(source.position());
    if (!firstDocument)
        return at(place,
                  {.code = Error::Code::Parse,
                   .message = say("After a document stands something that is no result. Nothing was imported.")});
    std::string word;
    while (!source.atEnd() && !std::isspace(static_cast<unsigned char>(source.current())) && word.size() < 32) {
        word += source.current();
        source.advance();
    }
    const bool alone = word.front() == '"' || !source.skipBlanks();
    if (alone && word == "null")
        return at(place,
                  {.message = say("The file holds nothing but null; some tools write that when they found nothing. "
                                  "Say which format it is.")});
    const bool value = word == "true" || word == "false" ||
                       std::string_view("\"-0123456789").find(word.front()) != std::string_view::npos;
    if (!alone || !value)
        return withNoise(place);
    return at(place, {.message = say("The file holds a single value, no results. Nothing was imported.")});
}

} // namespace

Result<void> readDocuments(ByteSource& source, Projection* rows, Projection* watcher)
{
    Events events(source, rows, watcher);
    bool first = true;
    while (source.skipBlanks()) {
        if (source.current() != '{' && source.current() != '[')
            return noContainer(source, first);
        const qint64 start = source.position();
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
