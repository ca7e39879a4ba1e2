// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/formatjson.h"

#include "model/domain/heldfile.h"
#include "model/import/formatlimits.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <string>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("FormatFile", text);
}

/// Notes where a text stops being JSON.
struct FaultFinder : nlohmann::detail::json_sax_acceptor<nlohmann::json> {
    qsizetype place = 0; ///< of the byte at fault; the first is 1

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&)
    {
        place = static_cast<qsizetype>(position);
        return false;
    }
};

Error notJson(const QByteArray& bytes, const QString& name)
{
    FaultFinder finder;
    nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &finder);
    const QByteArray before = bytes.left(std::max<qsizetype>(finder.place - 1, 0));
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return {.code = Error::Code::Parse,
            .message = say("The format file %1 is not valid JSON at line %2, column %3.")
                           .arg(name, QString::number(before.count('\n') + 1), QString::number(column)),
            .detail = name};
}

} // namespace

Result<QByteArray> formatBytes(const QString& path)
{
    if (auto allowed = HeldFile::checkFree(path); !allowed)
        return allowed.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = Error::Code::Io,
                     .message = say("The format file %1 can't be read: %2.").arg(path, file.errorString()),
                     .detail = path};
    return file.read(FormatLimits::size + 1);
}

/// The parser goes through values of any depth, but those who read them afterwards call themselves.
Result<nlohmann::json> formatJson(const QByteArray& bytes, const QString& name)
{
    if (bytes.size() > FormatLimits::size)
        return Error{.message = say("The format file %1 is larger than %2 KiB. It says how to read results, and doesn't "
                                    "hold any.")
                                    .arg(name, QString::number(FormatLimits::size >> 10)),
                     .detail = name};
    bool tooDeep = false;
    const auto withinDepth = [&tooDeep](int depth, nlohmann::json::parse_event_t, const nlohmann::json&) {
        tooDeep = tooDeep || depth > FormatLimits::depth;
        return !tooDeep;
    };
    auto json = nlohmann::json::parse(bytes.begin(), bytes.end(), withinDepth, false);
    if (tooDeep)
        return Error{.message = say("The format file %1 is nested more than %2 levels deep; none needs to be.")
                                    .arg(name, QString::number(FormatLimits::depth)),
                     .detail = name};
    if (json.is_discarded())
        return notJson(bytes, name);
    return json;
}

} // namespace waymark
