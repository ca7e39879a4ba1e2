// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace waymark {

/// Null where there is nothing.
template <typename T>
QJsonValue orNull(const std::optional<T>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

inline QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// A percentage, or anything else that is kept in hundredths, as a number with two decimals.
inline QJsonValue fromHundredths(const std::optional<qint64>& hundredths)
{
    return hundredths ? QJsonValue(static_cast<double>(*hundredths) / 100) : QJsonValue(QJsonValue::Null);
}

} // namespace waymark
