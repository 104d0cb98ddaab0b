-- Contacts that were handed over are counted without reading all the others.
create index contact_transferred on contact (organisation, received_at) where outcome = 'transferred';
