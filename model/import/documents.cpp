// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/documents.h"

#include "model/import/textlines.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Documents", text);
}

/// What the parser says of a fault, without the place, which it doesn't know (values are passed over behind its back), and
/// without what it last read: that may be megabytes, and say anything.
QString withoutContent(std::string_view said)
{
    constexpr size_t longest = 200;
    if (const size_t words = said.find(": ", said.find(" at line ")); words != said.npos)
        said.remove_prefix(words + 2);
    for (const char* before : {"; last read: ", " parsing '"})
        said = said.substr(0, said.find(before));
    return QString::fromUtf8(said.data(), static_cast<qsizetype>(std::min(said.size(), longest)));
}

/// nlohmann's SAX events, handed to a projection and a detector, or to whoever wants all. Keeps nothing itself.
class Events {
public:
    using Json = nlohmann::json;

    Events(ByteSource& source, Projection* rows, Detector* watcher, DocumentEvents* all = nullptr)
        : m_source(source)
        , m_rows(rows)
        , m_watcher(watcher)
        , m_all(all)
    {
    }

    bool null()
    {
        return (!m_all || m_all->null()) && forEach([](auto& each) { return each.null(); });
    }
    bool boolean(bool value) { return scalar(value ? "true" : "false", ScalarKind::Boolean); }
    bool number_integer(Json::number_integer_t value) { return number(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return std::exchange(m_given, false) || number(value); }
    bool number_float(Json::number_float_t, const std::string& raw) { return scalar(raw, ScalarKind::Number); }
    bool string(std::string& value) { return scalar(value, ScalarKind::Text); }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(size_t) { return open(false); }
    bool start_array(size_t) { return open(true); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name)
    {
        const qint64 position = m_source.position();
        m_source.mark();
        const bool goesOn = (!m_all || m_all->key(name)) && forEach([&](auto& each) { return each.key(name, position); });
        return goesOn && (wantsValue() ? takeText() : passValue());
    }
    bool parse_error(size_t, const std::string&, const nlohmann::detail::exception& error)
    {
        m_parseError = withoutContent(error.what());
        return false;
    }

    /// Of text, between the documents. Tells no format.
    bool line(const std::string& text, qint64 start)
    {
        if (!m_rows || giveLineBetween(*m_rows, text, start))
            return true;
        m_fault = m_rows->fault();
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
        return (m_rows || m_watcher || m_all) && !m_fault;
    }
    bool wantsValue() const
    {
        return m_all || (m_rows && m_rows->wantsValue()) || (m_watcher && m_watcher->wantsValue());
    }
    bool passValue()
    {
        m_source.passValue();
        return true;
    }
    /// Most of a file is in texts, and the parser looks at each of their characters several times.
    bool takeText()
    {
        const auto text = m_source.takeText();
        if (!text)
            return true;
        if (!scalar(*text, ScalarKind::Text))
            return false;
        m_source.putZero();
        return m_given = true;
    }
    bool scalar(std::string_view text, ScalarKind kind)
    {
        m_source.mark();
        return (!m_all || m_all->scalar(text, kind)) && forEach([&](auto& each) { return each.scalar(text); });
    }
    template <typename Number>
    bool number(Number value)
    {
        char text[24];
        const auto end = std::to_chars(std::begin(text), std::end(text), value).ptr;
        return scalar({text, static_cast<size_t>(end - text)}, ScalarKind::Number);
    }
    bool open(bool array)
    {
        m_source.mark();
        return (!m_all || m_all->open(array)) && forEach([&](auto& each) { return each.open(array); });
    }
    bool close()
    {
        return (!m_all || m_all->close()) && forEach([](auto& each) { return each.close(); });
    }

    ByteSource& m_source;
    Projection* m_rows;
    Detector* m_watcher;
    DocumentEvents* m_all;
    bool m_given = false; ///< the value that the parser reads next, as a 0
    std::optional<Error> m_fault;
    QString m_parseError;
};

Error at(const FilePlace& place, Error error)
{
    error.message = say("%1 (line %2, column %3)").arg(error.message).arg(place.line).arg(place.column);
    error.detail = (error.detail + say(" at byte %1").arg(place.offset)).trimmed();
    return error;
}

Error withNoise(const FilePlace& place)
{
    return at(place,
              {.code = Error::Code::Parse,
               .message = say("The file does not start with JSON. If a tool's messages stand before the results, "
                              "redirect only its standard output into the file. If it is the text or XML of a tool, say "
                              "which format it is. Nothing was imported.")});
}

Error notJson(ByteSource& source, const Events& events, qint64 start, bool firstDocument)
{
    Error error{.code = Error::Code::Parse, .detail = events.parseError()};
    if (source.atEnd() && !events.parseError().contains(QLatin1String("unexpected '"))) // the last character may be wrong
        error.message =
            say("The file ends in the middle; it was cut off or is still being written. Nothing was imported.");
    else if (events.parseError().contains(QLatin1String("UTF-8")))
        error.message = say("The file is not valid UTF-8. Nothing was imported.");
    else if (events.parseError().contains(QLatin1String("number overflow")))
        error.message = say("A number in the file is larger than any that can be read. Nothing was imported.");
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

/// A line of text where a document could begin; false in `wanted`: of the file no more is.
Result<void> passLine(ByteSource& source, Events& events, qsizetype& linesLeft, bool& wanted)
{
    const qint64 start = source.position();
    const std::string line = takeLine(source);
    if (linesLeft-- == 0)
        return at(source.place(start),
                  {.code = Error::Code::Parse,
                   .message = say("Too many lines of the file are text and no JSON. Nothing was imported: leave them "
                                  "out.")});
    wanted = events.line(line, start);
    return events.fault() ? Result<void>(at(source.place(start), *events.fault())) : Result<void>();
}

Result<void> readAll(ByteSource& source, Events& events, NullAlone nullAlone, qsizetype linesLeft = 0)
{
    const bool mayHoldLines = linesLeft > 0;
    bool first = true, assigned = false, wanted = true;
    std::optional<qint64> firstLine;
    while (wanted && source.skipBlanks()) {
        const qint64 start = source.position();
        if (!opensDocument(source) && mayHoldLines && !(first && source.current() == 'n')) {
            firstLine = firstLine.value_or(start);
            if (auto passed = passLine(source, events, linesLeft, wanted); !passed)
                return passed;
            continue;
        }
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
    if (first && firstLine && wanted && !source.fault())
        return withNoise(source.place(*firstLine));
    return source.fault() ? Result<void>(*source.fault()) : Result<void>();
}

} // namespace

bool opensDocument(const ByteSource& source)
{
    return source.current() == '{' || source.current() == '[';
}

Result<void> readDocuments(ByteSource& source, Projection* rows, Detector* watcher, NullAlone nullAlone,
                           qsizetype mostLines)
{
    Events events(source, rows, watcher);
    return readAll(source, events, nullAlone, mostLines);
}

Result<void> readDocuments(ByteSource& source, DocumentEvents& all, Detector* watcher)
{
    Events events(source, nullptr, watcher, &all);
    return readAll(source, events, NullAlone::Refused);
}

} // namespace waymark
