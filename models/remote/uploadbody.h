#pragma once

#include <QIODevice>

namespace casebook::remote {

/// The body of a request, handed out once. QNetworkAccessManager silently sends a request again when the
/// connection closes unanswered, unless its body can't be rewound: this one can't.
class UploadBody final : public QIODevice
{
public:
    explicit UploadBody(QByteArray body, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;
    /// Whether any of it was taken to be sent. Until then the other side can't have executed anything.
    bool wasTaken() const { return m_taken > 0; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    const QByteArray m_body;
    qint64 m_taken = 0;
};

} // namespace casebook::remote
