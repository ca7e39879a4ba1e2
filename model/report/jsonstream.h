// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <vector>

class QIODevice;

namespace waymark {

/// Writes a JSON document to a device as it comes, so that none need be held whole: each element of a list is a line. The caller
/// keeps lists and objects in pairs. What can't be written isn't, and isGood() says so.
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
    /// To be called behind the last end.
    void finish();

    bool isGood() const { return m_good; }

private:
    void lead(const QString& name);
    void write(const QByteArray& bytes);

    QIODevice& m_device;
    std::vector<bool> m_filled; ///< of each list or object that is open, whether it has anything yet
    bool m_good = true;
};

/// Compact JSON of any value.
QByteArray jsonBytes(const QJsonValue& value);

} // namespace waymark
