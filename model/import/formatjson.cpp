// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/formatjson.h"

#include "model/import/formatlimits.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("FormatFile", text);
}

} // namespace

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
        return Error{.code = Error::Code::Parse,
                     .message = say("The format file %1 is not valid JSON.").arg(name),
                     .detail = name};
    return json;
}

} // namespace waymark
