// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QJsonValue>
#include <QString>

#include <vector>

class QIODevice;

namespace waymark {

/// Writes a JSON document to a device as it comes, so that none need be held whole: each element of a list is a line. The caller
/// keeps lists and objects in pairs. After what can't be written nothing more is, and result() says so.
class JsonStream {
public:
    explicit JsonStream(QIODevice& device);

    /// With a name: as a member of the object that is open; without: as the document, or as an element of the open list.
    void beginObject(const QString& name = {});
    void endObject();
    void beginArray(const QString& name = {});
    void endArray();
    void add(const QString& name, const QJsonValue& value); ///< a member
    void add(const QJsonValue& value);                      ///< an element
    /// A member whose value stands in another device, from its beginning on.
    void addFrom(const QString& name, QIODevice& source);
    /// Hands on what the device keeps back: only then does a file tell that the disk is full. Errors: as below.
    Result<void> flush();
    /// The end of the document, with all that is kept back: to be called behind the last end. Errors: as below.
    Result<void> finish();
    /// Errors: Io, in words: what was to be written, or to be copied, could not be, or only a part of it.
    const Result<void>& result() const { return m_result; }

private:
    void lead(const QString& name);
    void write(const QByteArray& bytes);
    void fail(const QIODevice& device);

    QIODevice& m_device;
    std::vector<bool> m_filled; ///< of each list or object that is open, whether it has anything yet
    Result<void> m_result;      ///< the first error
};

/// Compact JSON of any value.
QByteArray jsonBytes(const QJsonValue& value);

} // namespace waymark
