// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/lensshelf.h"

#include "model/catalog/lensfile.h"

#include <QCoreApplication>
#include <QMutexLocker>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LensShelf)
};

} // namespace

Result<std::shared_ptr<const Lens>> LensShelf::lens(const LensRecord& record)
{
    if (auto there = known(record.id))
        return there;
    const QMutexLocker alone(&m_reading);
    if (auto there = known(record.id)) // another thread has read it meanwhile
        return there;
    auto reading = readLens(record.document.toUtf8(), LensSize::Any);
    if (!reading)
        return Error{.code = Error::Code::Parse,
                     .message = Text::tr("The lens “%1” as this workspace keeps it can't be read: %2")
                                    .arg(record.name, reading.error().message),
                     .detail = reading.error().detail};
    const auto lens = std::make_shared<const Lens>(std::move(reading->lens));
    const QMutexLocker lock(&m_lock);
    m_lenses.insert(record.id, lens);
    return lens;
}

std::shared_ptr<const Lens> LensShelf::known(const LensId& lens) const
{
    const QMutexLocker lock(&m_lock);
    return m_lenses.value(lens);
}

} // namespace waymark
