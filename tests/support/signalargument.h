// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

namespace waymark {

/// What a signal that a QSignalSpy caught carried. QVariant's own value() needs a type with a default, which ids lack.
template <typename T>
const T& carried(const QVariant& argument)
{
    Q_ASSERT(argument.metaType() == QMetaType::fromType<T>());
    return *static_cast<const T*>(argument.constData());
}

} // namespace waymark
